// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints examplenumbers.csv: region, type and E.164 form of every example number in the npm package google-libphonenumber
// (as installed in resources/) that can be dialled from abroad and has the seven digits that Verify wants at least.
// Usage: node tests/data/examplenumbers.cjs > tests/data/examplenumbers.csv
'use strict';

const { metadata } = require('../../resources/node_modules/google-libphonenumber');

// The field numbers of phonemetadata.proto.
const types = { 2: 'fixed_line', 3: 'mobile', 4: 'toll_free', 5: 'premium', 6: 'shared_cost', 7: 'personal', 8: 'voip', 21: 'pager', 25: 'uan', 28: 'voicemail' };
const exampleNumber = 6;
const region = 9;
const countryCode = 10;

console.log('region,type,e164');
for (const plan of Object.values(metadata.countryToMetadata)) {
  const seen = new Set();
  for (const [field, type] of Object.entries(types)) {
    const national = plan[field]?.[exampleNumber];
    const e164 = `+${plan[countryCode]}${national}`;
    if (!national || e164.length < 8 || seen.has(e164)) continue;
    seen.add(e164);
    console.log([plan[region], type, e164].join(','));
  }
}
