-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each request asks for a number of its own: fictional ones, +1 AAA 555-01XX, and other valid ones where those run out.
local threads = 0
function setup(thread)
  thread:set("own", threads)
  threads = threads + 1
end
function init(args)
  count = 0
end
function request()
  count = count + 1
  local n = own * 40000000 + count
  local body = string.format('{"phoneNumber":"+4915%09d"}', 100000000 + n)
  return wrk.format("POST", "/api/request-otp", { ["Content-Type"] = "application/json" }, body)
end
function done(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('RESULT %d %d %.1f %.1f %.1f\n', summary.requests, bad, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
