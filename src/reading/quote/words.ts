/** What mail programs write around a quote, as folded words (lower case, no accents), with `|` between them. */
function alternatives(...lines: readonly string[]): string {
  return lines.join("|");
}

/** First words of "On … wrote:". */
export const openings = alternatives(
  "on|at|in message|le|en date du|en date de|am|um|el|en fecha|il giorno|il|in data|em|a|op|den|pa",
  "dne|dna|dnia|w dniu|vao|pada|noong|la data de|pe|tarihinde|在|於|于",
);

/** Last words of "On … wrote:". */
export const verbs = alternatives(
  "wrote|writes|written|said|says|sent|has written|replied|answered|a ecrit|a .{0,3}crit|ecrivait",
  "ecrit|a repondu|nous a dit|a envoye|schrieb|schrieben|schrieben sie|geschrieben|hat geschrieben",
  "escribio|escrib.{1,3}|ha escrit|va escriure|escreveu|ha scritto|scrisse|a scris|schreef",
  String.raw`het volgende geschreven|verzond|skrev|skrev foljande|skrifadi|kirjoitti|napisal|napisal\(a\)`,
  String.raw`napisala|pisze|napsal|napsal\(a\)|napsala|napisal/a|написал|написал\(а\)|написала|пишет|пише`,
  "написав|написа|ezt irta|irta|yazdi|sunlari yazdi|da viet|viet|menulis|ay sumulat|εγραψε|כתב",
  "כתב/ה|كتب|写道|寫道|写到|写了|写|寫|说|のメッセー.|は書きました|작성|작성하였습니다|작성했습니다",
);

/** Verbs that stand between the date and the name: "Am … schrieb Name:". */
export const middleVerbs = alternatives(
  "schrieb|schreef|skrev|wrote|ecrit|napsal|ezt irta|geschreven|escribio|verzond",
);

/** Words between dashes that part a reply from what it answers. */
export const separators = alternatives(
  "original message|original mail|original e-?mail|reply message|replied message|forwarded message",
  "forwarded mail|message d ?'?origine|message original|message initial|message transfere",
  "message reexpedie|(?:courriel|mail|courrier) (?:original|d ?'?origine|initial|transfere)|ursprungliche nachricht",
  "urspruengliche nachricht|originalnachricht|antwort nachricht|weitergeleitete nachricht",
  "oprindelig besked|oprindelig meddelelse|opprinnelig melding|ursprungligt meddelande",
  "alkuperainen viesti|mensaje original|mensaje reenviado|missatge original|mensagem original",
  "mensagem encaminhada|messaggio originale|oorspronkelijk bericht|doorgestuurd bericht",
  "oryginalna wiadomosc|wiadomosc oryginalna|puvodni zprava|eredeti uzenet|原始邮件|原邮件|原始郵件|邮件原件|邮件原文",
  "原文|回复的邮件|回复的原邮件|回复的原始邮件|转发邮件信息|转发的邮件|轉寄的郵件|原始信息|元のメッセー.|원본 메일|исходное сообщение",
  "пересылаемое сообщение|пересланное сообщение",
);

/** Lines that open a forwarded message without any dashes. */
export const forwards = alternatives(
  "begin forwarded message|start of forwarded message|debut du message transfere",
  "debut du message reexpedie|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado",
  "inicio da mensagem reencaminhada|inizio messaggio inoltrato|下面是被转发的邮件|以下是转发的邮件|开始转发的邮件",
);

export type HeaderKey = "from" | "date" | "to" | "subject" | "copy";

/** Header names as programs print them above a bare quote. */
export const headerNames: Readonly<Record<HeaderKey, string>> = {
  from: alternatives(
    "from|de|d e|von|van|da|fra|fran|od|expediteur|exp|auteur|felado|lahettaja|remitente|remetente",
    "发件人|发送人|寄件者|寄件人|发信人|發件人|差出人|送信者|보낸 사람|보낸사람|от|від|от кого|tu|kimden|message du",
  ),
  date: alternatives(
    "sent|date|sent on|date sent|envoye|envoye le|date d'envoi|le|gesendet|gesendet am|datum",
    "verzonden|sendt|dato|skickat|enviado|enviado el|enviada|enviada em|enviado em|fecha|data|inviato",
    "wyslano|odeslano|elkuldve|lahetetty|发送时间|发送日期|时间|日期|寄件日期|發送時間|傳送日期|日時|送信日時|보낸 날짜|날짜|дата",
    "отправлено|gonderildi|tarih",
  ),
  to: alternatives(
    "to|a|pour|destinataire|destinataires|an|aan|til|till|para|do|komu|cimzett|vastaanottaja|catre",
    "kime|收件人|收信人|收件者|宛先|받는 사람|받는사람|кому|den|至",
  ),
  subject: alternatives(
    "subject|objet|sujet|betreff|onderwerp|emne|amne|asunto|assunto|oggetto|temat|predmet|targy|aihe",
    "subiect|konu|主题|主題|主旨|标题|件名|제목|тема",
  ),
  copy: alternatives(
    "cc|bcc|cci|copie a|copie|copy|kopie|kopi|kopia|kopio|dw|reply-to|repondre a|antwort an",
    "organization|importance|priority|attachments|pieces jointes|piece jointe|anlagen|resent-from|抄送",
    "副本|附件|参照|참조|копия",
  ),
};

/** Part of a verb of writing in any of the languages: a line without it, and without an address, ends no attribution. */
export const verbStem =
  /wr[oi]t|^rote|sa(?:id|ys)|\bsent|repl|answer|crit\b|repondu|dit\b|envoye|schr[ie]|scr[ei]|skr|verzond|kirj|napis|naps|pisz|pise|писал|пис|пише|пишет|irta|yazdi|viet|menulis|sumulat|[写寫说작]|メッセー|書き|εγραψε|כתב|كتب|posted|quoting|selon|gmt|utc/;
