#!/usr/bin/env bash
# Starts GraphNetworker with a Microsoft 365 to practise on: sandbox, API and pane, at one address.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'TEXT'
Usage: ./run.sh [options]
  --mailbox PATH    read real mail: an mbox file, a maildir, or a folder of mail files (default: a sample mailbox)
  --owner ADDRESS   whose mailbox it is (default: the most frequent sender)
  --port N          the page's port on localhost (default 5443)
  --data DIR        keep everything in DIR and go on from there next time (default: a fresh place, removed at the end)
  --record FILE     write every Microsoft Graph request and answer to FILE, one JSON line each
  --seed N          another sample mailbox (default 1)
  --no-browser      only print the address
TEXT
}

stop_with() { printf '%s\n' "$1" >&2; exit 2; }

from=$PWD
[ -n "${OLDPWD:-}" ] && from=$OLDPWD
absolute() { case "$1" in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$from" "$1" ;; esac; }

port=5443 keep='' browser=yes
sandbox_options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --mailbox|--owner|--port|--data|--record|--seed)
      [ $# -ge 2 ] || stop_with "$1 needs a value. ./run.sh --help lists the options." ;;&
    --mailbox) sandbox_options+=(--mailbox "$(absolute "$2")"); shift 2 ;;
    --owner) sandbox_options+=(--owner "$2"); shift 2 ;;
    --record) sandbox_options+=(--record "$(absolute "$2")"); shift 2 ;;
    --seed) sandbox_options+=(--seed "$2"); shift 2 ;;
    --port) port=$2; shift 2 ;;
    --data) keep=$(absolute "$2"); shift 2 ;;
    --no-browser) browser=no; shift ;;
    -h|--help) usage; exit 0 ;;
    *) stop_with "$1 is not an option. ./run.sh --help lists them." ;;
  esac
done
[[ $port =~ ^[0-9]+$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || stop_with "--port takes a number from 1 to 65535, not '$port'."

./build.sh

if [ -n "$keep" ]; then
  mkdir -p "$keep" || stop_with "The folder $keep cannot be made."
  data=$keep
else
  data=$(mktemp -d "${TMPDIR:-/tmp}/graphnetworker.XXXXXX")
fi

sandbox='' api=''
stop_all() {
  trap - EXIT INT TERM
  for process in $api $sandbox; do kill -TERM "$process" 2>/dev/null || true; done
  for process in $api $sandbox; do wait "$process" 2>/dev/null || true; done
  [ -n "$keep" ] || rm -rf "$data"
}
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The one certificate the browser sees: a trusted development certificate where there is one, else the sandbox's own.
if compgen -G "$HOME/.dotnet/corefx/cryptography/x509stores/my/*" >/dev/null && dotnet dev-certs https --check --trust >/dev/null 2>&1; then
  sandbox_options+=(--certificate development)
else
  untrusted=yes
fi

alive() { kill -0 "$1" 2>/dev/null; }

rm -f "$data/sandbox/api.env"
dotnet artifacts/bin/GraphNetworker.Sandbox/release/GraphNetworker.Sandbox.dll --port "$port" --data "$data" "${sandbox_options[@]}" &
sandbox=$!
until [ -f "$data/sandbox/api.env" ]; do
  alive "$sandbox" || { code=0; wait "$sandbox" || code=$?; sandbox=''; exit "$code"; }
  sleep 0.05
done

(
  set -a
  # shellcheck source=/dev/null
  . "$data/sandbox/api.env"
  Storage__Path=$data/network.db Keys__Path=$data/keys
  set +a
  exec dotnet artifacts/bin/GraphNetworker.Api/release/GraphNetworker.Api.dll --contentRoot "$PWD/src/GraphNetworker.Api"
) >"$data/api.log" 2>&1 &
api=$!
api_port=$(sed -n "s/^ASPNETCORE_URLS=.*:\([0-9]*\)'*$/\1/p" "$data/sandbox/api.env")
api_answers() {
  { exec 3<>"/dev/tcp/127.0.0.1/$api_port"; } 2>/dev/null || return 1
  printf 'GET /api/alive HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
  local status; read -r status <&3 || status=''
  exec 3<&- 3>&-
  [[ $status == *' 200 '* ]]
}
until api_answers; do
  alive "$api" || { printf 'The API did not start. Its last words:\n' >&2; tail -n 20 "$data/api.log" >&2; exit 1; }
  sleep 0.05
done

[ -z "${untrusted:-}" ] || echo "The browser will warn of an unknown certificate for localhost once: choose Advanced, then Continue (this sandbox made the certificate itself)."
echo "Open https://localhost:$port/"
if [ "$browser" = yes ]; then
  for opener in xdg-open open wslview; do
    command -v "$opener" >/dev/null && { "$opener" "https://localhost:$port/" >/dev/null 2>&1 || true; break; }
  done
fi
wait -n "$sandbox" "$api" || true
alive "$api" || { alive "$sandbox" && { printf 'The API stopped. Its last words:\n' >&2; tail -n 20 "$data/api.log" >&2; }; }
exit 1
