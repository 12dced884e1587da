#!/bin/sh
# start.sh dovecot|postfix: one server in the foreground, with what only this deployment knows.
set -eu
case "$1" in
  dovecot)
    : "${MAIL_PASSWORD:?}"
    umask 077
    printf 'confirmation:{PLAIN}%s\n' "$MAIL_PASSWORD" >/etc/dovecot/users
    chown dovecot /etc/dovecot/users
    chown mail:mail /var/mail
    exec dovecot -F
    ;;
  postfix)
    : "${MAIL_DOMAIN:?}"
    postconf -e "myhostname = mail.$MAIL_DOMAIN" "mydomain = $MAIL_DOMAIN"
    postconf -F '*/*/chroot = n'
    exec postfix start-fg
    ;;
  *)
    echo "start.sh: say dovecot or postfix" >&2
    exit 2
    ;;
esac
