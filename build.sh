#!/usr/bin/env bash
# Builds what run.sh starts, when it is missing or older than its sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

stop_with() { printf '%s\n' "$1" >&2; exit 2; }
command -v dotnet >/dev/null || stop_with "The .NET 10 SDK is not installed (no 'dotnet' on the path)."
dotnet --version >/dev/null 2>&1 || stop_with "global.json asks for the .NET 10 SDK; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')."
command -v node >/dev/null || stop_with "Node.js 20 or later is not installed (no 'node' on the path)."
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop_with "Node.js 20 or later is needed; this is $(node --version)."

built=artifacts/built
if [ -f "$built" ] && [ -z "$(find src Directory.*.props global.json -newer "$built" -type f -not -path '*/node_modules/*' -not -path '*/wwwroot/pane/*' -print -quit)" ]; then
  exit 0
fi
echo "Building (about a minute the first time) ..."
mkdir -p artifacts
sandbox=src/GraphNetworker.Sandbox
if [ ! -f $sandbox/node_modules/.package-lock.json ] || [ $sandbox/package-lock.json -nt $sandbox/node_modules/.package-lock.json ]; then
  npm ci --prefix $sandbox --no-audit --no-fund --loglevel=error
fi
for project in Sandbox Api; do
  dotnet build "src/GraphNetworker.$project" -c Release --nologo -v quiet -clp:ErrorsOnly || { echo "GraphNetworker.$project did not build." >&2; exit 1; }
done
touch "$built"
