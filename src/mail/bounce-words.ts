/**
 * What delivery reports without a machine-readable part look like, by the mailers that are known to write them. Every
 * table is matched without case. Patterns are anchored or bounded: they run on hostile text.
 */

/** Local parts that only mail systems write from. */
export const daemonLocalPart =
  /^(?:mailer[-_.]?daemons?|mail[-_.]?daemons?|mailer|postmaster(?:[-+_.].*)?|mdaemon|mail[-_.]?(?:delivery|system|sub-?system|deliver|router|gateway)|mta(?:[-_.].*)?|bounces?(?:[-+_=.].*)?|microsoftexchange[0-9a-f]{20,}.*|system[-_.]?administrator|smtp[-_.]gateway|undeliver(?:ed|able)|autonotify|failure-?notices?|mailerdaemon.*|maildelivery.*)$/i;

/** Display names of mail systems. */
export const daemonName =
  /^["'\s]*(?:mail (?:delivery|transport|transfer|administrator|system|router)|mailer[- ]?daemon|mail[- ]daemon|postmaster|system administrator|delivery (?:sub)?system|e-?mail (?:delivery|system)|internet mail (?:delivery|service)|microsoft outlook|microsoft exchange|system[ae]?dministrator|administrateur (?:du )?syst[èe]me|syst[èe]me de (?:messagerie|distribution)|mail delivery|notification syst[eè]me|smtp gateway|mail server|mdaemon|lotus (?:notes|domino)|邮件系统|系统管理员|系统退信)/i;

/** Subjects of reports, from the first word: a reply to one or a forward of one begins otherwise. */
export const bounceSubjects: readonly RegExp[] = [
  /^(?:\*+ ?|\[[^\]]{1,40}\] ?)?(?:undelivered|undeliverable|non-?deliverable|nondelivered|un-?delivered) ?(?:mail|message|e-?mail|:|-)/i,
  /^(?:\[[^\]]{1,40}\] ?)?undeliver(?:ed|able)\b/i,
  /^(?:mail|message|e-?mail|your (?:mail|message|e-?mail))s? ?(?:delivery|transmission)? ?(?:system )?(?:failed|failure|error|has failed|could not be|was not|not|undeliverable|returned|cannot be|is undeliverable|status|delayed|problem|issue|has been delayed|couldn't be)\b/i,
  /^(?:mail|message) (?:system error|status|delivery (?:problem|status|report|notification|delayed|subsystem|failure))/i,
  /^(?:delivery|deliver) (?:status )?(?:notification|failure|failed|error|report|problem|delayed|has failed|status|incomplete|unsuccessful|delay)\b/i,
  /^(?:automatically )?returned (?:mail|message|e-?mail|to sender)|^mail returned|^returned? to sender|^message returned|^rejected (?:mail|message|posting)/i,
  /^failure (?:notice|notification|delivering|delivery|to deliver)|^failed (?:mail|message|delivery|to deliver|recipient)|^failure$|^delivery notification: delivery has (?:failed|been delayed|timed out)/i,
  /^(?:warning|attention|notice)[:!]? ?(?:-+ ?)?(?:could not send|mail (?:delayed|delivery)|message (?:delayed|still|still undelivered)|e-?mail.{0,20}delay|.{0,20}undelivered|.{0,20}delivery delayed)/i,
  /^(?:delayed|delay) (?:mail|message|delivery)|^message delayed|^mail delayed|^delivery delayed|^(?:[a-z]+ )?delay notification/i,
  /^(?:ndn|ndr|dsn|nondelivery|non-delivery|non delivery)\b|^notification of (?:non-?delivery|undeliver)|^could not (?:be )?(?:send|deliver)|^can(?:not|'t) (?:send|deliver)|^unable to (?:send|deliver)|^problem delivering|^error (?:sending|delivering|in delivery)|^user unknown|^permanent delivery failure|^unzustellbar|^your message (?:to|could|was|has)|^address (?:unknown|not found|error)|^invalid (?:address|recipient)|^smtp (?:error|delivery)|^bounced? (?:mail|message|e-?mail)|^(?:recipient|address) rejected|^error in your (?:mail|message)/i,
  /^(?:non[- ]?remis|non[- ]?distribu[eé]|non[- ]?d[ée]livr[ée]|message non (?:remis|d[ée]livr[ée]|distribu[ée])|courrier (?:non|retourn)|[ée]chec (?:de|d'|à) ?(?:la )?(?:remise|livraison|distribution|l'envoi|envoi|d[ée]livrance|acheminement)|notification d['’][ée]tat (?:de )?remise|avis de non[- ]remise|remise (?:retard[ée]e|diff[ée]r[ée]e|impossible)|message retard[ée]|retour de courrier|mail non d[ée]livr|courriel non|erreur de (?:distribution|remise|livraison)|impossible de remettre)/i,
  /(?:^|[\s\]】])(?:系统退信|退信|退件|退信通知|投递失败|无法投递|投递状态|邮件被退回|邮件退回|未送达|无法送达|发送失败|邮件发送失败|传送失败|郵件無法|傳送失敗|無法傳遞|投遞失敗|退回的邮件)/i,
  /^(?:mail delivery|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|fehler bei der|benachrichtigung zum|zustellungsbenachrichtigung|no se (?:puede|pudo) (?:entregar|enviar)|no entregado|error en la entrega|notificaci[oó]n (?:del|de) estado|devoluci[oó]n|mancato recapito|notifica (?:dello|di) stato|non recapitabile|impossibile recapitare|n[aã]o foi poss[ií]vel entregar|falha na entrega|niet bezorgd|onbestelbaar|недоставленное|не доставлено|ошибка доставки|配信(?:不能|失敗|エラー|できません)|送信(?:エラー|できません|失敗)|エラーメール|メール配信|宛先不明|미전달|반송)/i,
];

/** How reports begin or what they always say, by mailer. */
export const bounceWords: readonly RegExp[] = [
  // qmail, and what grew out of it (netqmail, Yahoo, Courier's cousin)
  /hi\. (?:this is|i['’]m) the (?:qmail|.{0,40}qmail-send|.{0,60}(?:program|deliver program))|i['’]m afraid i wasn['’]t able to deliver your message|this is the .{0,40}mail (?:system|program|delivery|server) at|sorry it didn['’]t work out|sorry, (?:we were|i was) unable to deliver your message/i,
  // Postfix, Exim, sendmail, Courier, OpenSMTPD
  /this is the mail system at host|i['’]m sorry to have to inform you that your message could not|message (?:that you sent|you sent) (?:could not be|was not|has not) (?:yet )?(?:been )?delivered|a message that you (?:have )?sent (?:could not|has not yet|was rejected|was not)/i,
  /the following address(?:\(?es\)?)? (?:had|has|have) (?:permanent|transient|delivery|fatal|failed|undelivered)|the following address(?:\(es\)|es)? failed|(?<!-)-{3,} ?(?:the following addresses|transcript of session|transcript of the session|session transcript|the transcript)|this message was created automatically by (?:the )?(?:mail|a mail|.{0,20}mail delivery|.{0,30}smtp)/i,
  /undeliverable mail|your message (?:to the following recipients|.{0,80}) (?:cannot|could not|couldn['’]t|can['’]t|has not|was not|wasn['’]t|did not|didn['’]t) (?:be |been |yet |yet be |yet been )?(?:delivered|sent|accepted|reach)|hello,? this is the (?:mailer|mail)|an error has occurred while attempting to deliver a message/i,
  // Exchange, Outlook, Office 365, Notes, Groupwise, MDaemon
  /delivery has failed to these recipients|your message did(?:n['’]t| not) reach (?:some or all|the following)|the following (?:recipient|address|organization)s?(?:\(s\))? (?:cannot|could not|couldn['’]t|can['’]t) be (?:reached|delivered)|has been delayed|did not reach the following|generating server:|diagnostic information for administrators|reporting-mta:|your message (?:couldn['’]t|can['’]t|wasn['’]t) (?:be )?deliver|could not deliver (?:your|the|a) (?:message|mail|e-?mail)|delivery (?:failure|status) (?:report|notification)|this is an automatically generated delivery status notification/i,
  /this report relates to a message you sent|the message (?:that )?you sent (?:to|was|could)|your (?:message|e-?mail|mail)\s{1,4}(?:subject|to|was not delivered)|was not delivered to:?|the attached (?:message|file)(?: had| has)? .{0,60}(?:could not|undeliver|delivery)|failed recipient|delivery failure reason|session transcript/i,
  // Gmail, Yahoo, AOL, Hotmail, Zoho, Yandex, mail.ru, SES, SendGrid, PowerMTA
  /delivery to the following recipients? (?:has )?(?:failed|been delayed|permanently)|there was a (?:problem|temporary problem) delivering your message|your message wasn['’]t delivered|address not found|message (?:not delivered|blocked|was not delivered)|recipient inbox full|an error occurred while trying to deliver the mail to the following recipients|this (?:is an )?(?:automatically|auto-?) ?generated .{0,40}(?:delivery|message|e-?mail|notice) .{0,80}(?:fail|deliver|bounce)|unable to deliver (?:your |the |this )?(?:message|mail|e-?mail)|could not be delivered to (?:the following|one or more|its|the|recipient|these|some)|was unable to deliver|could not be (?:sent|delivered)(?: to|\.|:|,| because)/i,
  /this message (?:has been|was|is being) (?:returned|undeliver|rejected|sent by the mail system)|mail (?:to|for|sent to) .{0,80} (?:could not|failed|was rejected|bounced)|user(?:'s)? mailbox .{0,40}(?:full|unknown)|the original message (?:was|is) (?:received|included|attached)|permanent(?: and)? fatal error|giving up on|message (?:expired|will be retried|delivery will)|no further (?:attempts|action)|retr(?:y|ied) (?:for|until|timeout)|has not (?:yet )?been (?:delivered|collected)/i,
  // French, Chinese, German, Spanish, Italian, Portuguese, Russian, Japanese
  /votre message n['’]a pas (?:pu|été)|n['’]a pas pu être (?:remis|d[ée]livr[ée]|distribu[ée]|envoy[ée]|achemin)|[ée]chec de la (?:remise|livraison|distribution)|impossible de (?:remettre|distribuer|d[ée]livrer)|la remise (?:a [ée]chou[ée]|à ces destinataires)|n['’]a pas été (?:remis|distribu[ée]|d[ée]livr[ée])|destinataires? suivants?/i,
  /无法(?:投递|送达|发送|传递)|投递失败|退信原因|未能(?:投递|送达|发送)|被退回|抱歉，?您的邮件|您(?:发送|寄)[^。]{0,30}(?:邮件|信件)[^。]{0,30}(?:失败|退|无法|未)|無法(?:傳遞|送達|投遞)|收件人.{0,20}不存在/i,
  /konnte nicht (?:zugestellt|ausgeliefert|übermittelt)|nicht zugestellt werden|no (?:ha sido|pudo ser|se ha podido|se pudo) (?:entregad|enviar|entregar)|non [èe] stato (?:possibile )?(?:recapitat|consegnat|recapitare)|impossibile recapitare|n[aã]o (?:p[oô]de ser|foi) entregue|не (?:может быть|было|был|удалось|доставлен)|配信(?:でき|不能|に失敗)|送信できません|届けることができません|お届けでき|送信できませんでした|エラーが発生/i,
];

/** Subjects in which the mailer gives its reason after the colon; elsewhere the sender's own subject follows. */
export const reasonInSubject =
  /^(?:returned mail|delivery failure|undeliverable mail|mail delivery failed) ?: ?(?!returning)/i;

/** The mail is late, and the mailer goes on trying: a report, but nothing has failed yet. */
export const delayWords: readonly RegExp[] = [
  /(?:message|mail|delivery|e-?mail) (?:is |was |has been |will be |to .{0,80} )?(?:being )?delayed|delayed (?:mail|message|delivery)|has not yet been delivered|not yet (?:been )?delivered|could not (?:yet )?be delivered for the last|still (?:trying|undelivered|being retried)|will (?:continue|keep) (?:to )?(?:try|attempt|retry)|will be (?:retried|attempted)|no action is required on your part|this is a warning message only|warning message only|do not need to resend|will try again|continues? to (?:be retried|try)|could not send message for past|temporary problem delivering/i,
  /remise (?:retard[ée]e|diff[ée]r[ée]e)|n['’]a pas encore (?:été|pu)|sera (?:retent|r[ée]essay)|延迟|延遲|稍后重试|将继续尝试|verzögert|wird weiterhin versucht|retrasad|in ritardo/i,
];

/** A line from which on a report shows the original message: what follows are the sender's words, not the mailer's. */
export const originalBegins =
  /^[ \t>]*(?:-{2,}[ \t]*(?:below this line|this is a copy|original[ -](?:message|mail)|undelivered message|unsent message|returned (?:mail|message)|message header|the (?:header|body|original)|header|copy of|forwarded message|included message|your (?:original )?message|message d['’]origine|enclosed|rejected message|begin)|(?:original message|message original|original mail|message) (?:headers?|follows|text|body)\b|the original message (?:headers? )?follows|content of (?:the )?original|(?:-{3,}|={3,}|\*{3,})[ \t]*original|en-t[êe]tes? (?:du |de )?(?:message|courrier)|message d['’]origine|原(?:始)?邮件|原郵件|originalnachricht|(?:return-path|received|dkim-signature|arc-seal|mime-version):[ \t]*\S)/im;
