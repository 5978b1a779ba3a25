-- What wrk sends: GET requests with a session's cookie, each from another client as a trusted proxy would name it, since one
-- client alone would be turned away after a few. At the end what came of it, as a line of JSON.
--
--     wrk … URL -- COOKIE

local CLIENTS = 20000
local requests = {}
local count = 0

function init(arguments)
    for client = 1, CLIENTS do
        local headers = {
            ["X-Forwarded-For"] = "198." .. (18 + math.floor(client / 65536)) .. "." .. math.floor(client / 256) % 256 .. "." .. client % 256,
            ["Accept-Language"] = "ja",
        }
        if arguments[1] then headers["Cookie"] = arguments[1] end
        requests[client] = wrk.format("GET", nil, headers)
    end
end

function request()
    count = count + 1
    return requests[count % CLIENTS + 1]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format('{"rate": %f, "p99": %f, "requests": %d, "failed": %d}\n',
        summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000, summary.requests,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
