#!/usr/bin/env bash
# Run once by the PostgreSQL image: the role that owns the schema, the roles of the running program, its log's sequencer and the eraser, the database.
set -euo pipefail

psql --username postgres --set ON_ERROR_STOP=1 \
  --set owner_password="$(cat /run/secrets/owner_password)" \
  --set app_password="$(cat /run/secrets/app_password)" \
  --set sequencer_password="$(cat /run/secrets/sequencer_password)" \
  --set eraser_password="$(cat /run/secrets/eraser_password)" <<'SQL'
CREATE ROLE shenjiao_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE shenjiao_app LOGIN PASSWORD :'app_password';
CREATE ROLE shenjiao_sequencer LOGIN PASSWORD :'sequencer_password';
CREATE ROLE shenjiao_eraser LOGIN PASSWORD :'eraser_password';
ALTER ROLE shenjiao_app SET statement_timeout = '30s';
ALTER ROLE shenjiao_app SET lock_timeout = '10s';
ALTER ROLE shenjiao_app SET idle_in_transaction_session_timeout = '60s';
CREATE DATABASE shenjiao OWNER shenjiao_owner;
REVOKE ALL ON DATABASE shenjiao FROM PUBLIC;
GRANT CONNECT ON DATABASE shenjiao TO shenjiao_app, shenjiao_sequencer, shenjiao_eraser;
\connect shenjiao
ALTER SCHEMA public OWNER TO shenjiao_owner;
SQL
