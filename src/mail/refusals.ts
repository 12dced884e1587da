/**
 * The words of other people's mail servers, mapped to ours: the one table behind both a refusal at submission and a
 * bounce. A phrase stands here because a mailer is known to send it. Matching is without case, on the reply's text with
 * addresses and links taken out, so that nobody's address decides anything.
 */

/** What a refusal is about: the address itself, the sender or content (never a reason to stop writing), or something else. */
export type RefusalCause = "address" | "policy" | "other";

export interface Refusal {
  about: RefusalCause;
  /** True only where writing again to this address is of no use: it, or its domain, does not exist or was closed. */
  hard: boolean;
}

/** Reputation, content, authentication, rate and relaying: these speak of us or of the mail, not of the address. */
const policyPhrases = [
  /\b(?:spam|junk)(?:my)? (?:message|content|mail|e-?mail|filter|score|detected|check)/,
  /(?:as|like|be|is|considered|identified|suspected|probably|likely|possible|marked|classified|flagged)(?: as| to be)? (?:spam|junk|bulk|unsolicited|virus|phishing)/,
  /anti-?spam|spamhaus|spamcop|barracuda ?central|\b(?:dns|r)bl\b|block ?list|blacklist|black list|\bblocked\b|banned|senderscore|reputation/,
  /unsolicited|virus|malware|phish|prohibited|offensive|content (?:filter|reject|denied|policy)|message content|inappropriate/,
  /\b(?:spf|dkim|dmarc|sender policy framework|sender ?id)\b|reverse dns|\bptr\b|\brdns\b|helo/,
  /user access den|policy|polic(?:ies|é)|security (?:reason|violation)|administrative prohibition|administratively (?:denied|prohibited)|access restricted/,
  /greylist|graylist|grey-?listed|try again later|rate limit|too (?:many|fast|much)|throttl|too quickly|at a rate/,
  /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed))|unable to relay|relaying|not permitted to relay|open relay/,
  /sender (?:address )?(?:rejected|denied|not allowed|verify failed|domain)|mail ?from (?:address|domain)|your (?:ip|domain|server|host|network|isp)\b/,
  /authentication (?:is )?required|not authori[sz]ed|unauthenticated|permission to send|not allowed to send|only (?:internal|local|members)/,
  /垃圾邮件|垃圾郵件|黑名单|病毒|反垃圾|发信频率|courrier indésirable|pourriel|liste noire/,
];

/** Full, too large, busy, or late: true today, perhaps not tomorrow. */
const passingPhrases = [
  /(?:mailbox|quota|inbox|account|storage|disk|maildir|message store)[^.;]{0,40}(?:full|exceed|over|exhaust|limit|insufficient)/,
  /(?:over|exceed(?:s|ed|ing)?|out of)[^.;]{0,30}(?:quota|storage|space|disk)|quota (?:exceeded|violation)|insufficient (?:system )?(?:storage|resources|disk)|no space left/,
  /(?:size|large|big)[^.;]{0,30}(?:exceed|limit|maximum)|exceeds? (?:the )?(?:maximum|size|fixed)|message (?:is )?too (?:large|big|long)/,
  /temporar(?:y|ily)|connection (?:timed out|refused|reset)|timed out|timeout|no route to host|network (?:is )?unreachable|server busy|too many hops|mail ?loop|loops? back|not (?:currently )?accepting/,
  /邮箱已满|信箱已满|空间不足|容量不足|邮件过大|boîte (?:aux lettres |de réception )?(?:est )?pleine|quota dépassé|espace insuffisant/,
];

/** The address or its domain does not exist, moved away, or was closed for good. */
const addressPhrases = [
  /(?:user|recipient|address|mailbox|account|addressee|alias|local part|destination|mail ?box name|e-?mail address)[^.;:]{0,40}(?:unknown|(?:does|did|do) ?(?:not?|n['’]t) exist|doesn['’]t exist|non-?existent|not exist|not (?:be )?found|could ?n[o'’]t be found|not known|not listed|not recogni[sz]ed)/,
  /(?:unknown|no such|invalid|non-?existent|unrecogni[sz]ed|undeliverable|bad|illegal|incorrect)(?: or \w+)? (?:destination )?(?:local )?(?:user|recipient|address|mailbox|account|addressee|alias|person|e-?mail|local[- ]?part|destination|virtual user|mail ?drop|name)/,
  /no (?:such )?(?:mailbox|user|account|recipient|person|one)(?: \w+)?(?: here| by| at| of| with| in| name| exist|\b)/,
  /(?:not|isn['’]t|is no|aren['’]t) (?:a |an |our |one of our |the )?(?:valid|known|local|existing|active|current|legal|working)?[- ]?(?:mailbox|user|recipient|customer|address|subscriber|account|e-?mail)s?\b/,
  /user (?:is )?(?:unknown|not found|invalid|not local|doesn|does not|has left)|unknown (?:in (?:virtual|local|relay)|to )|user(?:name)? [^.;]{0,60}(?:unknown|not known|does ?n['’o]t exist)/,
  /unavailable (?:mail )?user|(?:does|do) ?(?:not|n['’]t) have an? (?:\w+ )?account|not known here|unroutea?ble (?:address|mail ?domain)|undeliverable address|address(?:ee)? (?:is )?(?:unknown|invalid|rejected: (?:user )?unknown)|recipient address rejected: (?:access denied|user unknown|unknown|undeliverable address|no such|unverified address)/,
  /(?:can ?not|couldn['’]t|unable to|could not) (?:find|locate|resolve|look ?up) (?:the |a |any |that )?(?:user|recipient|mailbox|address|account|host|domain|name|mail ?exchanger|mx)/,
  /(?:host|domain|name|domain name|mail domain|mx|mx record|server name)s? (?:[\w.-]{1,100} )?(?:is |was )?(?:unknown|not found|does ?n['’]t exist|does not exist|not (?:be )?found|could ?n['’o]t be found|lookup failed|invalid|not known|non-?existent)/,
  /(?:unknown|no such|invalid|bad|non-?existent) (?:host|domain|mail host|mail domain|server|fqdn)|nxdomain|no (?:mx|mx or a|a or mx|mail) (?:record|server|exchanger|host)|non-?existent hosts|illegal host/,
  /(?:does not|doesn['’]t|never|no longer|not) accepts? (?:any )?(?:e-?)?mail|null ?mx|no mail (?:is )?accepted|not accepting (?:any )?mail for/,
  /(?:mailbox|account|user|address|recipient|e-?mail)[^.;:]{0,40}(?:disabled|deactivated|closed|cancell?ed|deleted|removed|terminated|discontinued|expired|no longer|obsolete|retired|defunct)/,
  /no longer (?:valid|available|active|in use|exists?|with|at|on|works|employed|here|monitored|be (?:used|reached))|has (?:left|moved)|user has moved|address has changed|(?:mailbox|account) (?:not )?(?:unavailable|not available|inactive)(?! temporarily)/,
  /nosuchuser|no_such_user|recipientnotfound|recipnotfound|adr_not_found|badaddress|mailbox_not_found|resolver\.adr|not found by smtp address lookup|not (?:present|listed) in (?:the )?(?:domino|public|directory)|not in (?:address book|directory)/,
  /account that you tried to reach (?:does not exist|is (?:disabled|inactive))|wasn['’]t found at|couldn['’]t be found|couldn['’]t find|this user doesn['’]t have a|dd this user|delivery to this address is|is not a member/,
  /utilisateur (?:est )?inconnu|adresse (?:e-?mail |électronique )?(?:inconnue|invalide|inexistante|introuvable|incorrecte)|destinataire (?:est )?(?:inconnu|introuvable|inexistant)|n['’]existe (?:pas|plus)|boîte[^.;]{0,30}(?:inconnue|inexistante|introuvable|désactivée|fermée)|compte[^.;]{0,30}(?:désactivé|fermé|supprimé|inexistant)|domaine (?:inconnu|introuvable|inexistant)/,
  /不存在|查无此|查無此|用户未找到|找不到(?:用户|收件人|该|此)|无效的?(?:收件人|邮箱|地址)|无此用户|無此用戶|未知用户|已停用|已注销|被禁用|域名不正确|域名错误|找不到域/,
  /unbekannte[rn]? (?:empfänger|adresse|benutzer)|(?:empfänger|adresse|benutzer|postfach)[^.;]{0,30}(?:unbekannt|existiert nicht|nicht (?:gefunden|vorhanden|bekannt))|usuario (?:desconocido|no existe)|(?:dirección|buzón|cuenta|casilla)[^.;]{0,30}no existe|utente (?:sconosciuto|inesistente)|casella[^.;]{0,20}inesistente|usuário (?:desconhecido|inexistente)/,
  /宛先(?:不明|が(?:不明|見つかり)|は存在)|(?:ユーザ|アドレス|メールボックス|あて先|宛先)[^。]{0,30}(?:存在しません|ありません|見つかりません|不明)|пользовател[ья] (?:не найден|не существует)|не существует|нет такого пользователя|недоступен|adres[^.;]{0,20}(?:nie istnieje|onbekend)/,
];

/** Enhanced codes (RFC 3463) of the 5.1 subject that speak of the sender's address, not the recipient's. */
const aboutSender = new Set(["5.1.7", "5.1.8"]);
/** Enhanced codes that settle it before any phrase does: full, too large, expired, content. */
const neverHard = /^5\.(?:2\.[23]|3\.[14]|4\.7|6\.\d+|7\.\d+)$/;
/** Enhanced codes that name the address or its domain so plainly that a stray word beside them does not count. */
const saysUnknown = /^5\.1\.(?:1|2|3|6|10)$/;

/**
 * What one refusal means. `enhanced` is an RFC 3463 code such as "5.1.1" or null, `code` the three-digit reply or null,
 * `text` the server's words. 5.1.x, 5.2.1 and a phrase of the table are hard; 4.x.x, 5.7.x, reputation and content never.
 */
export function judgeRefusal(enhanced: string | null, code: number | null, text: string): Refusal {
  const words = withoutNames(text);
  const any = (phrases: readonly RegExp[]) => phrases.some((phrase) => phrase.test(words));
  if (/(?:^|[^\d.])5\.7\.\d/.test(`${enhanced ?? ""} ${words}`) && !saysUnknown.test(enhanced ?? ""))
    return { about: "policy", hard: false };
  const namesAddress = any(addressPhrases);
  if (any(policyPhrases) && !(namesAddress && saysUnknown.test(enhanced ?? "")))
    return { about: "policy", hard: false };
  if (enhanced && aboutSender.has(enhanced)) return { about: "policy", hard: false };
  if (enhanced?.startsWith("4.") || (!enhanced && code !== null && code < 500)) return { about: "other", hard: false };
  if (any(passingPhrases) && !saysUnknown.test(enhanced ?? "")) return { about: "other", hard: false };
  if (enhanced?.startsWith("5.1.") || enhanced === "5.2.1") return { about: "address", hard: true };
  if (enhanced && neverHard.test(enhanced)) return { about: "other", hard: false };
  return namesAddress ? { about: "address", hard: true } : { about: "other", hard: false };
}

/** The text in lower case on one line, without addresses, links and host names, which are no server's words. */
function withoutNames(text: string): string {
  return text
    .slice(0, 4096)
    .toLowerCase()
    .replace(/https?:\/\/\S{1,500}/g, " ")
    .replace(/<[^<>\s]{1,300}>/g, " ")
    .replace(/[^\s<>@"']{1,100}@[^\s<>@"']{1,200}/g, " ")
    .replace(/\s+/g, " ");
}

/** The enhanced code in a server's reply ("550 5.1.1 …", "550-5.1.1 …", "(#5.1.1)"), or null. RFC 2034 3. */
export function enhancedCodeIn(text: string): string | null {
  return /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ?? null;
}
