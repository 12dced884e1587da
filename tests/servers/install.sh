#!/usr/bin/env bash
# Installs Dovecot, Postfix and PostgreSQL from Debian's packages where they are missing; as root. None is left running: the tests
# start their own, with their own configuration, on loopback.
set -eu
if command -v dovecot >/dev/null && [ -x /usr/sbin/postfix ] && [ -x /usr/lib/dovecot/lmtp ] && [ -d /usr/lib/postgresql ]; then exit 0; fi
export DEBIAN_FRONTEND=noninteractive
echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
# No service is to start by its package: there may be no init here, and the ports are not ours.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod +x /usr/sbin/policy-rc.d
trap 'rm -f /usr/sbin/policy-rc.d' EXIT
apt-get update -q
apt-get install -y -q --no-install-recommends dovecot-imapd dovecot-lmtpd postfix postgresql
