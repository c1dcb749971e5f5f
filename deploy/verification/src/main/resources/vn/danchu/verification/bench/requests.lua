-- Requests as portals send them, one after the other of a file and from its beginning again; each comment under a key of its own.
-- Arguments: a name of this run, and a file with a line of method, path and token for each; "-" is the token of nobody.
local body = [[{"target":"dieu-3","text":"Đề nghị niêm yết dự thảo quy ước tại nhà văn hóa để mọi người cùng đọc.",]]
  .. [["stance":"OTHER","channel":"PORTAL","consent":{"accepted":true,"purpose":"CONSULTATION","version":"2026-01"}}]]
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  run = arguments[1]
  sent = 0
  requests = {}
  for line in io.lines(arguments[2]) do
    local method, path, token = line:match("^(%S+) (%S+) (%S+)$")
    local headers = { ["Accept"] = "application/json" }
    if token ~= "-" then
      headers["Authorization"] = "Bearer " .. token
    end
    if method == "POST" then
      headers["Content-Type"] = "application/json"
    end
    table.insert(requests, { method = method, path = path, headers = headers })
  end
end

function request()
  sent = sent + 1
  local next = requests[sent % #requests + 1]
  if next.method ~= "POST" then
    return wrk.format(next.method, next.path, next.headers)
  end
  next.headers["Idempotency-Key"] = run .. "-" .. number .. "-" .. sent
  return wrk.format(next.method, next.path, next.headers, body)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("answered=%d microseconds=%d median=%d refused=%d broken=%d\n", summary.requests, summary.duration,
    latency:percentile(50), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
