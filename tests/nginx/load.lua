-- Asks for the paths in the file named by PATHS, one after another, as a browser would that takes
-- brotli; ends with a line of figures for load.mjs.
local paths = {}
for path in io.lines(os.getenv("PATHS")) do
	paths[#paths + 1] = path
end

local at = 0
function request()
	at = at % #paths + 1
	return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "br" })
end

function done(summary, latency)
	local errors = summary.errors
	print(
		table.concat({
			"figures",
			summary.requests,
			summary.bytes,
			summary.duration,
			latency:percentile(50),
			latency:percentile(99),
			latency.max,
			errors.connect,
			errors.read,
			errors.write,
			errors.status,
			errors.timeout,
		}, " ")
	)
end
