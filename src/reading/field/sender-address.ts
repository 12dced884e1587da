/**
 * Words that say that an address is the one a mail was written from: "this email is fine", "celle d'où part ce message". The
 * words are a closed list: one that is not on it may say anything, so that its sentence says nothing. Folded.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const known: ReadonlySet<string> = words(
  `yes yeah ok okay sure indeed the a an same as this that these one now right so just simply only also too well please pls plz kindly thanks thank thankyou
   email emails mail mails mailbox inbox gmail hotmail outlook yahoo icloud e address id account message messages letter reply replies correspondence communication communications response conversation thread
   i am m im i'm ve have my mine me us our we you your it is its s it's which where here there be been being will would can could may feel free do to from with at on by via through for in of and
   writing write wrote written use using used uses keep keeping continue continuing remain remains stay stick send sending sent contact contacting reach reaching reached replying replied respond responding answer answering emailing emailed
   comes came coming goes arrives originates prefer preferred check read see receive get got found want need works working
   way sender good fine correct valid best better perfect great active current currently presently present own personal primary main usual today still always daily everyday regularly often any every anytime all everything future further
   oui ok le la l les d de du des un une que qu qui ce cet cette ces c est ci celle celui celles ceux meme idem identique ditto pareil pareille encore toujours bien aussi egalement simplement seulement deja ici ca cela
   adresse adresses courriel courriels electronique mel boite messagerie compte message messages reponse correspondance communications envoi
   avec laquelle lequel auquel par depuis partir part a au aux sur pour dont duquel ou en et je j vous m me moi nous on votre notre mon ma mes y
   ecris ecrit ecrire ecrivez ecrivons envoie envoye envoyer envoyez reponds repond repondre repondu utilise utilisee utilisez utiliser utilisant garder gardez garde conserver conservez continuer continuez prendre prenez rester reste restez
   joindre joignable contacter contactez rejoindre communiquer peux peut pouvez pourrez veuillez svp merci faut va vient provient
   convient conviendra marche fonctionne suffit suffira faire fera fait parfait parfaite parfaitement bonne bon correcte exacte valide valable active actuelle actuel actuellement presente present presentement maintenant aujourd hui avez avons repondez expedition expediteur expeditrice retour principale personnelle preferee prefere mieux meilleure seule tout toute tous toutes jour jours mais`,
);

/** What points at the mail itself, or at the address that stands on it. */
const deictic =
  /\b(?:this|these|ditto|idem|(?:celle|celui)[- ]ci|cette|presente? (?:adresse|courriel|e-?mail|mail|message)|ce (?:meme )?(?:courriel|mail|e-?mail|message|compte))\b/;
/** What points at it as long as nothing else is said: "the same address", "celle avec laquelle je vous écris". */
const alike = /\b(?:same|memes?|identique|pareille?|celle|celui)\b/;
/** "The one I am writing from", "the address that comes with my reply". */
const writing =
  /\b(?:writing|write|sending|send|replying|reply|answering|responding|emailing|ecris|ecrire|repondre|reponds|envoie|envoyer|part)\b/;
const from = /\b(?:from|with|duquel|que|laquelle|lequel|dont|ou|depuis|partir)\b/;
/** What somebody uses today, or likes best, need not be what they write from. */
const used =
  /\b(?:using|use|used|prefere?e?|preferred|check|read|daily|everyday|always|usual|often|utilise|toujours|jours?|current|actuelle?)\b/;
/** The mail that was answered went there, which is not always where the answer comes from. */
const writtenTo =
  /\byou (?:have |just |already )*(?:wrote|written|sent|use|used|emailed|contacted|reached|got|write|send)\b|\b(?:m'|nous )avez\b|\bvous (?:ecrivez|utilisez|m'ecrivez)\b|\b(?:received|receive|got|get) (?:this|your)\b|\bwhere you\b/;

/** "Celui que vous avez au dossier": the one on file, which need not be the one that this mail came from. */
const onFile = /\bdossiers?\b|\bvous avez(?: deja)?(?: au dossier)?\W*$|\b(?:on|in) (?:your |the |my )?(?:files?|records?)\b|\byou (?:already )?have(?: already)?\W*$/; // prettier-ignore
/** "Same as mine": the address of somebody, which is told elsewhere. "Same as" alone breaks off. */
const anothers =
  /\b(?:as|than|que|a) (?:me|mine|moi)\b|\b(?:as|que) (?:my|mon|ma) (?!(?:current |present |own )?(?:e-?mail|mail|courriel|adresse|address|message|reply)\b)|\b(?:as|que)\s*[.!]?$|\b(?:celui|celle)\s*[.!]?$/;

/** "Pas de changement, celle-ci": that it has not changed, before which it is. */
const unchangedThen = /^\W*(?:no changes?|unchanged|(?:aucun|pas de) changement|inchangee?)\s?[,;:.–-]+ ?(?=\p{L})/u;

const whole = new Set(["同上", "同此", "这个邮箱", "此邮箱", "本邮箱", "这个", "此邮箱地址"]);
const longest = 24;

/**
 * Whether folded words mean the address that the mail was written from. `ours`: they mean the one that we wrote to, or that is
 * used now, which is the same one only where that address is the one on file.
 */
export function senderMeant(folded: string): "sender" | "ours" | null {
  if (whole.has(folded.replace(/[\s.。!]/g, ""))) return "sender";
  if (onFile.test(folded)) return null;
  const said = folded
    .replace(unchangedThen, "")
    .replace(/^\W*(?:as|see|voir|comme)? ?(?:above|ci-dessus|plus haut)[,;:.]? (?=\p{L})/u, "");
  const all = said.replace(/\bil faut\b/g, "faut").match(/[\p{L}\p{N}]+/gu) ?? [];
  if (all.length === 0 || all.length > longest || !all.every((word) => known.has(word)) || anothers.test(said)) return null; // prettier-ignore
  if (writtenTo.test(said)) return "ours";
  if (deictic.test(said)) return "sender";
  const writes = writing.test(said);
  if (alike.test(said)) return writes || !used.test(said) ? "sender" : "ours";
  if ((writes || /\busing\b/.test(said)) && from.test(said)) return "sender";
  return /\b(?:using|use|utilise)\b/.test(said) && /\b(?:now|currently|presently|today|actuellement|presentement|maintenant)\b/.test(said) ? "ours" : null; // prettier-ignore
}

/** "Use my email", "utilisez mon adresse pour elle": the writer's own, for somebody else. */
const bidsMine =
  /^\W*(?:(?:please|kindly|just|you (?:can|may)|we can|also|svp|veuillez|vous pouvez|merci d'?e?) )*(?:use|using|take|put|keep|see|utilise[rz]?|prenez|prendre|mettez|mettre|gardez|garder|voir|same as|(?:la )?meme que|by|via|par) (?:my|mon|ma)\b/;

/** Whether folded words that hold no address say whose it is to be, and are no label of one. */
export function saysWhichAddress(folded: string): boolean {
  return folded.length < 120 && (senderMeant(folded) !== null || bidsMine.test(folded));
}

const reached =
  /\b(?:reach|reached|contact|contacted|use|using|keep|keeping|continue|stay|stick|right|best|better|correct|valid|good|fine|ok|works?|working|preferred|prefer|joindre|joignable|rejoindre|contacter|communiquer|utilis\w+|gard\w+|continue[rz]|conserv\w+|convient|bonne|valide|fonctionne|ecrivez|ecrire|write|writing to)\b/;
const named =
  /\b(?:my|mon|ma|the best|the right|la meilleure|le meilleur) (?:\p{L}+ )?(?:e-?mail|mail|address|adresse|courriel|contact)\b.{0,40}\b(?:is|remains|stays|est|reste)\b/u;
const ofMail = /\b(?:e-?mails?|mails?|courriels?|address|adresse)\b/;
/** What is done with a letter, and says nothing of where its answer goes: "I am writing this email", "merci pour ce courriel". */
const ofLetter =
  /\b(?:receiv\w+|got|get|read|sent|send|sending|thanks?|thank|merci (?:de|du|pour|beaucoup)|recu|(?:repl\w+|answer\w*|respond\w*) (?:to )?(?:this|your)|writing this|write this|writing in|i (?:am |'m )?writ\w+ to|ecri\w+ (?:ce|en)|envoy\w+ (?:ce|cette)|repon\w+ a (?:ce|votre))\b/;
const joints = /[,;:()]\s+|\s(?:and|et|but|mais)\s|[.!]\s+|\n/g;
const longestPiece = 120;
const mostPieces = 40;

/** The piece of a sentence that says that the writer is reached at the address that the mail came from; folded. */
export function senderTold(folded: string): { readonly start: number; readonly end: number } | null {
  if (!ofMail.test(folded)) return null;
  let from = 0;
  const cuts = [...folded.matchAll(joints)].slice(0, mostPieces);
  for (const { index, length } of [
    ...cuts.map((cut) => ({ index: cut.index, length: cut[0].length })),
    { index: folded.length, length: 0 },
  ]) {
    // prettier-ignore
    const piece = folded.slice(from, index);
    if (
      piece.length <= longestPiece &&
      ofMail.test(piece) &&
      !ofLetter.test(piece) &&
      (reached.test(piece) || named.test(piece)) &&
      senderMeant(piece) !== null
    )
      // prettier-ignore
      return { start: from, end: index };
    from = index + length;
  }
  return null;
}
