// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// validatorUrl: null keeps the description on this machine. Keys are forgotten when the page is closed.
window.SwaggerUIBundle({
  url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null, persistAuthorization: false,
  docExpansion: 'list', defaultModelsExpandDepth: 0, presets: [window.SwaggerUIBundle.presets.apis],
});
