#!/bin/bash
# A script as people keep it: comments, other commands, several ways to quote.
# curl -X POST https://commented.example.org/out
set -e
export BASE=https://api.agentops.ai
API_KEY="00000000-0000-4000-8000-000000000000"
SESSION='6f2d1c5e-0b1a-4c7e-9a53-2b6a0f1d9c10'
echo "it's time to use curl"

RESPONSE=$(curl -sS -X POST "$BASE/v2/create_session" \
  -H "Content-Type: application/json" \
  -H "X-Agentops-Api-Key: $API_KEY" \
  -d '{
  "session": {
    "session_id": "'"$SESSION"'",
    "init_timestamp": "2025-02-03T10:00:00+00:00"
  }
}')
JWT=$(echo "$RESPONSE" | jq -r .jwt)

curl --request POST --url "${BASE}/v2/create_agent" --header "Authorization: Bearer $JWT" --json '{"id":"9d2a4f63-98a9-4a8e-8a31-9c2c5a6f2b11"}' && echo ok
for i in 1 2; do curl -sX POST $BASE/v2/create_events -H "Authorization: Bearer ${JWT}" --data-raw $'{"events":[{"event_type":"tools","name":"it\'s","params":"tab\\there \u00e9"}]}'; done
curl "$BASE/v2/update_session" -H "Authorization: Bearer $JWT" --data-binary @session.json
curl "$BASE/v2/create_events" -H "Authorization: Bearer $JWT" --data-binary @- <<'END'
{"events":[{"event_type":"llms","prompt_tokens":2,"completion_tokens":3}]}
END
curl -u name:word -F 'file=@picture.png' https://example.org/upload
curl -sS "$BASE/v2/sessions/$SESSION/stats" -H "X-Agentops-Api-Key: $API_KEY" | jq .
