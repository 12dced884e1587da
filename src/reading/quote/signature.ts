import type { TextLine } from "./line.ts";

const device = [
  "sent (?:wirelessly )?(?:from|via|with|by|using) .{1,100}",
  "(?:[a-z]+ )?from my (?:i ?phone|ipad|android|mobile|samsung|galaxy|blackberry|phone|cell)\\b.{0,40}",
  "[a-z]+ from mobile",
  "get (?:outlook|the app|bluemail|spark) for .{1,100}",
  "envoye (?:sans fil )?(?:de|depuis|a partir de|avec|par|via|a l'aide de) .{1,100}",
  "(?:telecharge[rz]?|obtenez|obtenir) outlook pour .{1,100}",
  "provenance : .{1,60}",
  "(?:von .{1,60} gesendet|gesendet (?:von|mit|uber) .{1,100}|diese nachricht wurde von .{1,80} gesendet)",
  "(?:holen sie sich|laden sie) outlook fur .{1,60}",
  "enviado (?:desde|do|a partir do|via|con|com|de) .{1,100}",
  "(?:obtener|obter) outlook (?:para|for) .{1,60}",
  "inviato (?:da|con|dal) .{1,100}",
  "(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via) .{1,100}",
  "sendt fra .{1,100}",
  "hent outlook til .{1,60}",
  "(?:skickat )?fran min .{1,60}",
  "lahetetty .{1,60}",
  "(?:wyslano|wyslane) z .{1,60}",
  "odeslano z .{1,60}",
  "отправлено (?:с|из) .{1,60}",
  "(?:发自|從|从|來自|来自).{0,3}我?的? ?.{1,30}(?:发送|傳送|传送|寄出)?",
  "发自 ?.{1,30}",
  "(?:获取|取得) outlook for .{1,60}",
  ".{1,30}から送信",
  "나의 .{1,30}에서 보냄",
  "yahoo mail: search, organize, conquer",
  "<<sent by .{1,40}>>",
].join("|");
const deviceLine = new RegExp(String.raw`^[(<\[]{0,2}(?:${device})[)>\]]{0,2}\.?$`);
const sentenceLike =
  /\b(?:is|are|was|were|will|when|because|which|but|last|yesterday|today|on \d|to (?:you|me|ircc|your)|the (?:form|email|mail|document|letter|photo|application)s?|lawyer|bank|embassy|account)\b/;
const program =
  /\b(?:i ?phone|ipad|ipod|android|mobile|samsung|galaxy|blackberry|outlook|yahoo|gmail|mail|phone|cell|windows|app|tablet|huawei|htc|device|appareil|telephone|mailbox)\b/;

/** "Sent from my iPhone", "Envoyé de mon iPhone", "发自我的 iPhone", "Get Outlook for iOS" and their like, alone on a line. */
export function isDeviceLine(line: TextLine): boolean {
  if (line.trimmed.length > 160) return false;
  const text = line.folded.replace(/\[([^\]]{1,60})\]\([^)]{1,100}\)/g, "$1");
  if (!deviceLine.test(text)) return false;
  return (
    !sentenceLike.test(text) ||
    /please excuse|excuse any|veuillez excuser/.test(text) ||
    (program.test(text) && !/\b(?:is|are|was|were|when|which|but)\b/.test(text))
  );
}

const closings = [
  "(?:(?:with|my|our|many|much|sincere|best|kind|kindest|warm|warmest|friendly|respectful|high) )*(?:and )?regards",
  "(?:thanks?|thank you|many thanks)(?: so much| very much)?(?:,| and| &|,? and)? (?:best |kind |warm |kindest )?regards",
  "(?:yours |very |most )*(?:sincerely|truly|faithfully|respectfully)(?: yours)?",
  "respectfully(?: submitted)?",
  "(?:with )?(?:best|kind|good|warm|all good|all the best|best of) ?(?:wishes|regard)(?: from .{1,30})?",
  "(?:all the )?best|cheers|warmly|kindly|take care|have a (?:great|nice|good|lovely|wonderful) (?:day|one|weekend|evening|week)(?: ahead)?",
  "looking forward to (?:hearing from you|your (?:reply|response|answer))(?: soon)?",
  "(?:with (?:many |my |sincere )?)?(?:thanks|thank you|thankyou|thx|tks|ty)(?: so much| very much| a lot| a million| again| in advance| kindly| for your (?:time|help|attention|assistance|support|kind attention|prompt reply)(?: and (?:help|attention|consideration|support))?| and have a (?:great|nice|good) day)*",
  "many thanks(?: again| in advance)?|much appreciated|thanking you(?: in advance)?|god bless(?: you)?",
  "(?:bien |tres |tres bien |avec mes )?cordialement(?: votre)?|amicalement|sincerement|respectueusement|bien a (?:vous|toi)|a bientot|bonne reception",
  "(?:(?:mes |nos |avec mes |avec nos )?(?:sinceres |meilleures |cordiales |respectueuses |bonnes )*salutations(?: distinguees| les meilleures| cordiales| respectueuses)?)",
  "(?:un grand )?(?:merci|mille mercis)(?: beaucoup| bien| infiniment| encore| d'avance| par avance| a vous| pour votre (?:aide|temps|attention|reponse|comprehension|retour)| et (?:bonne (?:journee|soiree)|(?:bien )?cordialement|a bientot))*",
  "(?:je vous souhaite (?:une )?)?(?:bonne|belle|excellente) (?:journee|soiree|fin de journee|semaine|fin de semaine|continuation)(?: a vous)?",
  "(?:veuillez|je vous prie d[e'] ?|nous vous prions d[e'] ?|je vous prie de bien vouloir) ?(?:agreer|recevoir|croire|accepter).{0,160}",
  "(?:dans l'attente|en attente|en vous remerciant).{0,80}",
  "(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen|schonen) (?:gru(?:ss|s|ß)en?|dank)|(?:viele|liebe|beste|herzliche|schone|freundliche) gru(?:ss|s|ß)e|gru(?:ss|s|ß)e?|(?:lg|mfg|vg|hg)|vielen dank|danke(?: schon)?",
  "(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|muchas gracias|gracias(?: de antemano)?|atenciosamente|obrigad[oa]|cumprimentos|abracos?",
  "(?:cordiali|distinti|cari) saluti|grazie(?: mille)?",
  "(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groeten|mvg|bedankt|dank u",
  "(?:med )?(?:venlig|vennlig|de bedste|bedste|vanliga?|basta) h(?:ilsen|ilsner|alsning(?:ar)?)(?: / .{1,30})?|hilsen|halsningar|mvh|vh|kh|dbh|tak|pa forhand tak",
  "pozdrawiam|z powazaniem|dziekuje|s pozdravem|dekuji|udvozlettel|koszonettel|terveisin|ystavallisin terveisin",
  "с уважением|спасибо",
  "此致|敬礼|此致敬礼|谢谢(?:您|你)?(?:的帮助|的关注)?|感谢|多谢|祝好|顺颂商祺|祝您?(?:工作顺利|身体健康|生活愉快)|谨上|敬上|謝謝|よろしくお願いいたします|감사합니다",
].join("|");
const closing = new RegExp(String.raw`^(?:${closings})[ ,.!;:/\-~\u{1f300}-\u{1faff}。！、，)]{0,6}$`, "u");
const closingThenName = new RegExp(String.raw`^(?:${closings})[ ,.!/-]{1,4}(?=[^ ])`, "u");
const thanks =
  /^(?:many |with |un grand |much )?(?:thank|thx|tks|ty\b|merci|gracias|danke|grazie|obrigad|谢谢|感谢|多谢|谢|much appreciated|bedankt|tak\b)/;
const nameOnly =
  /^[\p{Lu}\p{Lo}][\p{L}'’.-]*(?: (?:(?:de|da|do|dos|del|van|von|der|den|el|al|bin|ben|la|le|du|y|e) )?[\p{Lu}\p{Lo}(][\p{L}'’.)-]*){0,4}[.!]?$/u;

/** `closing` for "Regards," or "Cordialement"; `thanks` for a bare "Thank you" that is as often the reply's last sentence. */
export function closingOf(line: TextLine): "closing" | "thanks" | null {
  if (line.trimmed.length > 200) return null;
  const text = line.folded;
  if (closing.test(text)) return thanks.test(text) && !/regards/.test(text) ? "thanks" : "closing";
  const named = closingThenName.exec(text);
  if (named !== null) {
    const name = line.trimmed.slice(-(text.length - named[0].length));
    if (name.length <= 40 && nameOnly.test(name))
      return thanks.test(text) && !/regards/.test(text) ? "thanks" : "closing";
  }
  return null;
}

const answerLike = [
  /^(?:\(?[a-h0-9]{1,2}[.)]|q\d|[-•*] ?\S+ ?:)/,
  /\b(?:yes|no|oui|non|brown|blue|green|hazel|marron|bleus?|verts?|noisette|uci|iuc|iu?c\b|eye|yeux)\b/,
  /\b(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}\b|\b\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/., ]{1,2}(?:19|20)\d{2}\b/,
  /\b(?:first|last|entry|entree|entered|canada since)\b/,
  /\?$/,
  /^(?:p\.? ?s\.?\b|nb\b|ps ?:)/,
];

/** Whether a line can stand in a signature: short, and no answer to anything. */
export function isSignatureTail(line: TextLine): boolean {
  return line.trimmed.length <= 100 && !answerLike.some((pattern) => pattern.test(line.folded));
}

const greeting = new RegExp(
  String.raw`^(?:(?:hi+|hey|hello|hullo|hallo|dear|greetings|good (?:morning|afternoon|evening|day)|respected|salutations|to whom (?:it|this) may concern|` +
    String.raw`bonjour|bonsoir|salut|allo|cher|chere|chers|cheres|madame|monsieur|mesdames|messieurs|hola|buenos|buenas|estimad[oa]s?|ola|prezad[oa]s?|ciao|guten (?:tag|morgen|abend)|liebe[r]?|sehr geehrte[rs]?|` +
    String.raw`namaste|salam|assalamu? ?a?laikum|sir|madam|sirs)\b[^.?:;0-9@]{0,60}|(?:您好|你好|尊敬的.{0,20}|亲爱的.{0,20}|敬启者))[ ,.!:;，。！-]{0,4}$`,
);

/** "Hello," "Dear Sir or Madam:", "Bonjour," "您好" with nothing else on the line. */
export function isGreeting(line: TextLine): boolean {
  if (line.trimmed.length > 80 || !greeting.test(line.folded)) return false;
  return (
    line.folded.split(" ").length <= 8 &&
    !/\b(?:i|my|je|j'|nous|we|please|merci de|is|am|are|have|here|suis|voici|ai)\b/.test(line.folded)
  );
}

const shortDelimiter = /^(?:--|—|––|__|—-|-—)\s?$/;
const longDelimiter = /^(?:[-_=*~+#—–―─\u2500-\u257f] ?){2,}$/;

/** Nearly every line does, and then draws none. */
const startsWithWord = /^[\p{L}\p{N}]/u;

/** `short`: the "-- " of old (RFC 3676 4.3) and its like; `long`: a drawn line, which may also be decoration. */
export function delimiterOf(line: TextLine): "short" | "long" | null {
  if (line.trimmed.length === 0 || line.trimmed.length > 200 || startsWithWord.test(line.trimmed)) return null;
  if (shortDelimiter.test(line.trimmed)) return "short";
  return longDelimiter.test(line.trimmed) ? "long" : null;
}

/** "-Abhishek Kona", "/John", "~ Zoë": a name with a dash before it, which closes a mail. */
export function isDashedName(line: TextLine): boolean {
  const found = /^(?:[-/~–—]|- |– |— |~ )(?! )(.{2,40})$/.exec(line.trimmed);
  return found !== null && nameOnly.test(found[1]!.trim());
}

/** "Jim Smith | Enrollment Manager": a name and a title on one line. */
export function isTitleLine(line: TextLine): boolean {
  const [name, title] = line.trimmed.split(/ [|•·] /, 2);
  return (
    title !== undefined &&
    line.trimmed.length <= 100 &&
    nameOnly.test(name!) &&
    /^[\p{L} &,.'()/-]{3,60}$/u.test(title) &&
    (name ?? "").includes(" ")
  );
}

const disclaimer = new RegExp(
  String.raw`^(?:(?:confidentiality|privacy|legal|important|privileged|confidential|private|security) (?:notice|note|statement|warning|information|disclaimer)\b|` +
    String.raw`(?:disclaimer|confidential|confidentiality|confidentialite)\s?[:.]|disclaimer$|this (?:e-?mail|message|communication|transmission)(?: and| \(|,|,? including| may| is| contains| was| together| has|,? any).{0,200}(?:confidential|privileged|intended|addressed|virus)|` +
    String.raw`(?:the )?information (?:contained )?in this (?:e-?mail|message).{0,200}(?:confidential|intended|privileged)|if you (?:are not|have received).{0,60}(?:intended recipient|in error)|` +
    String.raw`(?:avis|clause|mention|note|notice) (?:de |d'|relati(?:f|ve) a la )?(?:confidentialite|non-responsabilite|important|legale?)|ce (?:courriel|message|courrier).{0,200}(?:confidentiel|destine|destinataire)|` +
    String.raw`(?:les )?(?:information|renseignement)s (?:contenu|contenue)e?s dans ce.{0,120}|please consider the environment|(?:s'il vous plait,? )?pensez a l'environnement|(?:please )?do(?:n't| not) print this e-?mail|` +
    String.raw`caution ?: ?(?:this|external|ce)|external (?:e-?mail|message|sender)|(?:attention|avertissement|mise en garde) ?: ?(?:ce (?:courriel|message)|courriel externe)|virus-free\b|(?:scanned|checked) (?:by|for viruses)|免责声明|重要信息)`,
);

/** The first line of a notice that a firm's server adds. */
export function isDisclaimer(line: TextLine): boolean {
  return line.folded.length >= 8 && disclaimer.test(line.folded.replace(/^[*#>\s"(]+/, ""));
}
