-- Comments as portals send them: from one citizen after the other, each under a key of its own.
-- Arguments: a name of this run, and a file with a line of path and token for each citizen.
local body = [[{"target":"dieu-3","text":"Đề nghị niêm yết dự thảo quy ước tại nhà văn hóa để mọi người cùng đọc.",]]
  .. [["stance":"OTHER","channel":"PORTAL","consent":{"accepted":true,"purpose":"CONSULTATION","version":"2026-01"}}]]
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  run = arguments[1]
  said = 0
  citizens = {}
  for line in io.lines(arguments[2]) do
    local path, token = line:match("^(%S+) (%S+)$")
    table.insert(citizens, {
      path = path,
      headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
    })
  end
end

function request()
  said = said + 1
  local citizen = citizens[said % #citizens + 1]
  citizen.headers["Idempotency-Key"] = run .. "-" .. number .. "-" .. said
  return wrk.format("POST", citizen.path, citizen.headers, body)
end

function done(summary)
  local errors = summary.errors
  io.write(string.format("answered=%d microseconds=%d refused=%d broken=%d\n", summary.requests, summary.duration,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
