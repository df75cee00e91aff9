#!/usr/bin/env bash
# Runs every test there is, the browser's included, and closes with one line: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

stop_with() { printf '%s\n' "$1" >&2; exit 2; }
say() { printf '\n== %s\n' "$1"; }

is_there() { compgen -G "$1" >/dev/null; }
install() { # packages
  local as_root=''
  [ "$(id -u)" = 0 ] || as_root='sudo -n'
  command -v apt-get >/dev/null || return 1
  $as_root true 2>/dev/null || return 1
  $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "$@" >/dev/null
}
need() { # package, a file that it brings, what it is for
  is_there "$2" && return
  say "Installing $1 from Debian for $3"
  install "$1" && is_there "$2"
}
need chromium /usr/bin/chromium "the browser tests" || command -v chromium >/dev/null \
  || stop_with "The browser tests need Debian's chromium and it cannot be installed from here: run 'apt-get install chromium' as root, then ./test.sh again."
need postgresql '/usr/lib/postgresql/*/bin/initdb' "the tests on PostgreSQL" \
  || say "PostgreSQL is not here and cannot be installed: everything is tested on SQLite, and the tests on PostgreSQL are skipped. To run them: 'apt-get install postgresql' as root."
need redis-server /usr/bin/redis-server "the tests with several processes" \
  || say "Redis is not here and cannot be installed: the tests with several processes are skipped. To run them: 'apt-get install redis-server' as root."

./build.sh
results=artifacts/test-results
rm -rf "$results"; mkdir -p "$results"
passed=0 failed=0 skipped=0 broken=0
count() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

say "Building the tests"
dotnet build GraphNetworker.sln -c Release --nologo -v quiet -clp:ErrorsOnly -p:BuildPane=false || stop_with "The solution did not build."

for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  say "$name"
  log=$results/$name.log
  dotnet test --project "$project" -c Release --no-build 2>&1 | tee "$log" || broken=1
  figure() { sed -n "s/^ *$1: *\([0-9]*\) *$/\1/p" "$log" | tail -n 1; }
  [ -n "$(figure succeeded)" ] || { echo "$name closed without a summary."; failed=$((failed + 1)); continue; }
  count "$(figure succeeded)" "$(figure failed)" "$(figure skipped)"
done

vitest() { # name, folder
  say "$1"
  [ -f "$2/node_modules/.package-lock.json" ] && [ ! "$2/package-lock.json" -nt "$2/node_modules/.package-lock.json" ] || npm ci --prefix "$2" --no-audit --no-fund --loglevel=error
  local report=$PWD/$results/$1.json
  (cd "$2" && npx vitest run --reporter=default --reporter=json --outputFile.json="$report") || broken=1
  [ -f "$report" ] || { echo "$1 closed without a report."; failed=$((failed + 1)); return; }
  # shellcheck disable=SC2046
  count $(node -p "const r = require('$report'); [r.numPassedTests, r.numFailedTests + r.testResults.filter(f => f.status === 'failed' && !f.assertionResults.length).length, r.numPendingTests + r.numTodoTests].join(' ')")
}
vitest taskpane src/taskpane
npm run lint --prefix src/taskpane --silent || { echo "The pane's sources break a rule of ESLint."; failed=$((failed + 1)); }
vitest browser tests/GraphNetworker.Browser.Tests

[ "$broken" = 0 ] || [ "$failed" -gt 0 ] || failed=1
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
