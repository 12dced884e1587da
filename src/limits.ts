/**
 * Every bound of the engine, each with its reason. Nothing here is a policy figure (those are `case/policy.ts`, which a
 * deployment may override): these protect the machine and the people behind it.
 */
export const limits = {
  lease: {
    /** Seconds that an engine counts as alive after it last said so: with a look every five, what it held is taken over within 30. */
    seconds: 15,
    /** Seconds between two renewals: three may fail before another engine takes over. */
    renewSeconds: 4,
    /** Seconds between two looks whether the mailbox's reader has died. */
    standbySeconds: 3,
  },
  tick: {
    /** Deadlines met in one look: each is a transaction of its own. */
    batch: 500,
    /** Seconds ahead that nothing of ours is put off to, but for an unsure mail: what waits for longer was written while a clock was ahead. The longest pause has a quarter of it, and two machines differ by minutes. */
    furthestSeconds: 3600,
    /** Seconds between two looks for such. */
    putRightSeconds: 60,
  },
  case: {
    /** Statements kept of one question: whoever has said more than this has had a person looking since the third round. */
    statements: 12,
  },
  password: {
    /** Characters between two of a password's that comes back: a line wrap with quote marks and indentation has some dozens. */
    gapLength: 48,
    /** A tag in markup between two of them: mail programs put a style on it, never a page. */
    tagLength: 256,
    /** Bytes looked through at once for a password, and bytes that two such pieces share: three times as long as the widest one, coded. */
    pieceBytes: 1024 * 1024,
    pieceOverlap: 64 * 1024,
    /** Random bytes of a temporary password: enough for its grammar's 75 bits, whatever the alphabet throws away. */
    randomBytes: 32,
    /** argon2id, OWASP's floor for 2026: 19 MiB and two passes; some 30 ms here, nothing beside a mail. */
    memoryKib: 19_456,
    passes: 2,
    tagBytes: 32,
    saltBytes: 16,
  },
  web: {
    /** Days that the link to the form works: as long as the reminders of Portal 1 go on, and a fortnight more. */
    formLinkDays: 60,
    /** Bytes of a request to the API: an event has under 2 KiB. */
    requestBytes: 64 * 1024,
    /** Bytes of a filled-in form: forty people, thirteen answers each. */
    formBytes: 512 * 1024,
    /** Hours that an idempotency key is remembered: longer than any client tries again. */
    idempotencyHours: 72,
    /** Bytes of a request that brings a photo: 4 MiB become 5.6 in base64; the rest is the event, and a photo that is a little too large still hears why. */
    photoRequestBytes: 8 * 1024 * 1024,
    /** Characters of an Idempotency-Key: a UUID has 36. */
    idempotencyKeyLength: 200,
    /** Seconds to wait for the answer of an outside portal to a webhook. */
    webhookSeconds: 10,
    /** Seconds between attempts at one webhook, the last again and again. Shorter than a mail's, which waits for it. */
    webhookPauses: [4, 15, 40, 60, 300, 600],
    /** Hours after which a webhook is given up and put before a person: a weekend and a day of an outside portal's outage. */
    webhookHours: 72,
    /** Webhooks called for one wake-up, or while one mail waits for its own: the next hint or the next attempt goes on. */
    webhooksAtOnce: 200,
    /** Seconds after which a webhook that was taken and never settled, though its engine lives, is called again: longer than one call may last. */
    webhookStaleSeconds: 60,
    /** Seconds for the database to answer a health check: below what load balancers wait. */
    healthSeconds: 3,
    /** Seconds that open requests have to finish when the engine stops. */
    closeSeconds: 5,
  },
  portal: {
    /** Hours that the link for a forgotten password works: long enough for a relay that defers, too short to be found later. */
    linkHours: 2,
    /** Characters of an own password: ITSP.30.032 asks for 12 at least; above 200 nobody types it, and hashing stays cheap. */
    passwordLeast: 12,
    passwordMost: 200,
    /** Guesses below which a password counts as known or evident: what one machine tries in some minutes offline. */
    passwordGuesses: 1e8,
    /**
     * Tries to sign in: a username from one place; a username from anywhere, as NIST SP 800-63B allows, high enough that
     * nobody locks another out without a crowd; a place.
     */
    signIn: { times: 6, minutes: 15 },
    signInAnywhere: { times: 100, minutes: 1440 },
    signInCaller: { times: 60, minutes: 15 },
    /** Links asked for: one that is lost, one that is late, and one more. */
    forgotten: { times: 3, minutes: 60 },
    forgottenCaller: { times: 20, minutes: 60 },
    /** Questions whether a message is genuine, from one place: a family with four mails each. */
    check: { times: 20, minutes: 60 },
    /** Documents checked from one place: a counter that takes an eCOPR every minute; 138 bits are not guessed at any rate. */
    verify: { times: 60, minutes: 60 },
    /** Characters of a document's code that are looked at: 28, with blanks or hyphens between all of them. */
    codeLength: 80,
    /** Tries to change the own password while signed in: the former one may be mistyped. */
    changes: { times: 6, minutes: 15 },
    /** Remarks on the portal, from one place. */
    feedback: { times: 5, minutes: 60 },
    /** Milliseconds that an answer about an account takes at least, so that its time tells nobody whether there is one. */
    evenMilliseconds: 400,
    /** Accounts that one username is tried against: a person with more applications than this writes to us. */
    accountsTried: 4,
    /** Bytes of a filled-in page: an address and a remark are under 10 KiB. */
    formBytes: 64 * 1024,
    /** Bytes of a request with a photo in it: the largest that is looked into, and its fields. */
    uploadBytes: 17 * 1024 * 1024,
    /** Photos looked at for one account in an hour: somebody who tries every photo of theirs. */
    uploads: { times: 60, minutes: 60 },
    /** Pixels across the picture in which the frame is set: sharp on a phone, light on its line. */
    shownPixels: 900,
    /** Characters of one part of an address: two parts stand on one line of the envelope, with 300 in all. */
    addressLength: 100,
    /** Characters of a remark. */
    remarkLength: 2000,
    /** Remarks printed at once. */
    remarksShown: 200,
    /** Days that a photo which was never submitted is kept. */
    draftDays: 30,
  },
  session: {
    /** Random bytes of a session's id: 256 bits, twice what OWASP asks for. */
    idBytes: 32,
    /** Seconds between two notes that a session is in use: a page with its pictures is one. */
    touchSeconds: 60,
    /** A phone is put away to look for a photo, and found again: an hour idle. A day's work in one go. */
    portal: { idleMinutes: 60, hours: 12 },
    /** A desk that is left for lunch, and a shift. */
    console: { idleMinutes: 30, hours: 10 },
  },
  console: {
    /** Hours that the one-time link to a first password works: somebody added on Friday begins on Monday. */
    inviteHours: 72,
    /** Characters of a password: NIST SP 800-63B-4 asks for 15 where it stands alone, 8 beside a second factor; and for 64 at least to be taken. */
    passwordLength: 12,
    longestPassword: 256,
    /** Wrong sign-ins in a row for one name, and from one address, before it must wait; and the minutes of that wait. */
    signIns: 8,
    signInsFromAddress: 40,
    signInMinutes: 15,
    /** Time steps of 30 seconds by which an authenticator's clock may differ (RFC 6238 5.2 recommends one). */
    totpSteps: 1,
    /** Minutes for which a claim holds: one escalation takes one to five; who went to lunch blocks nobody. */
    leaseMinutes: 15,
    /** Seconds since a page was last asked for that its reader counts as looking. */
    lookSeconds: 120,
    /** Escalations, cases, mails or lines of a log on one page. */
    rows: 50,
    /** Words of one search, and characters: a name with an application number has five. */
    searchWords: 12,
    searchLength: 200,
    /** Cases answered in one bulk action: each is a transaction of its own, and the page waits for all. */
    bulk: 200,
    /** Seconds between two looks for new work where nothing is heard of any: what grows late changes no row. */
    liveSeconds: 30,
    /** Milliseconds between two looks where much is heard at once: a bulk action is seen by a few steps, not by each. */
    liveGap: 250,
    /** Open pages told of new work by one process: ten times the agents of a large office. */
    livePages: 1000,
    /** Bytes of a filled-in form: forty people, thirteen answers each, and a note. */
    formBytes: 256 * 1024,
    /** Characters of a mail shown on a page; the whole is a download. */
    shownLength: 200_000,
    /** Rows of the audit log in one export: a year of an office of twenty. */
    exportRows: 500_000,
    /** Seconds for signing in at the organisation and coming back: a forgotten password and a telephone call. */
    oidcSeconds: 900,
    /** Seconds from a page with a passkey's challenge to its answer: a page may lie open while somebody looks for their key. */
    passkeySeconds: 900,
    /** Characters of one sentence of a mail: the longest of ours has 330. */
    sentenceLength: 1000,
    /** Entries of a template's journal that its page shows: years of changes. */
    templateJournal: 100,
    /** Days that the reports look back: a quarter, in which a change of the wording shows. */
    reportDays: 91,
  },
  deliver: {
    /** Mails in hand at once: twice as many as there are connections, so that one is composed while another one goes. */
    atOnce: 8,
    /** Mails taken from the outbox at once: what is ordered meanwhile, a password above all, waits behind no more than these. */
    claimAtOnce: 8,
    /** Seconds between the first attempts (contract: within 10, within 30, then 60 apart at most for ten minutes). */
    firstPauses: [3, 15, 40],
    /** Seconds between later attempts, once a mail is older than `patientMinutes`. */
    laterPause: 600,
    patientMinutes: 10,
    /** Days after which a mail that is only ever deferred is given up and put before a person (RFC 5321 4.5.4.1: 4–5 days). */
    giveUpDays: 5,
    /** Seconds after which a mail that was taken, though none of the engine's hands holds it, is taken back: longer than an answer of the database is on its way. */
    staleSeconds: 60,
    /** Seconds between the first two tries to write down how a mail ended; each pause is twice the one before, up to the most: a database is back in seconds. */
    settleAgainSeconds: 1,
    settleAgainMostSeconds: 8,
    /** Seconds between two looks at the outbox where no hint comes. */
    lookSeconds: 5,
  },
  receive: {
    /** Messages stored before the mailbox is told: what is lost to a cut is fetched once more, and found to be known. */
    batch: 50,
    /** Bytes stored in one transaction at most, the last message beside: a dozen common replies, so that reading begins while others are fetched. */
    batchBytes: 128 * 1024,
    /** Bytes of each message that are asked for along with its size: nearly all replies are shorter, and a second command costs a way to the server and back. */
    shortBytes: 128 * 1024,
    /** Bytes that the messages of one fetch have together, as the server states them; a larger one is fetched by itself. */
    fetchBytes: 512 * 1024,
    /** Seconds of IDLE before a look in any case: some servers forget to announce. */
    idleSeconds: 60,
    /** Seconds between two comparisons of all UIDs with what is stored. */
    reconcileSeconds: 600,
    /** Seconds at most between two attempts to reach the mailbox: a mended server is found again within half a minute. */
    longestPauseSeconds: 30,
  },
  trust: {
    /** Hours that a mailed code works (issue 4): three days, so that a weekend fits in. */
    codeHours: 72,
    /** Wrong codes after which a challenge is dropped: five guesses at a million numbers, and room for slips of the finger. */
    codeTries: 5,
    /** Hours for which a name server that does not answer is asked again before a sender counts as unproven (issue 4). */
    temperrorHours: 4,
    /** Minutes between two such tries. */
    temperrorMinutes: 15,
    /** Days that a signature is remembered: dates count within 7 days of receipt either way, so that a replay can come 14 days late. */
    signatureDays: 15,
    /** Mails that answer one address, or one case, within 24 hours: a family's busiest day has a dozen, two machines have thousands. */
    answersToAddress: 20,
    answersToCase: 30,
    /** Mails that answer anybody within 24 hours: ten for each of 10,000 cases that all reply on the day they are invited. */
    answersInAll: 100_000,
  },
  stuck: {
    /** Seconds that each may wait before somebody is told; the same as in deploy/alerts.yml. A reply is read in seconds; a mail waits for a greylisting relay for some minutes. */
    unreadSeconds: 1800,
    unsentSeconds: 3600,
    /** The clock is looked at each minute. */
    dueSeconds: 900,
    /** Two nights without a comparison, or without retention. */
    nightlySeconds: 172_800,
    /** Share of a new password's 24 hours after which there is still time to act. */
    passwordShare: 0.5,
  },
  retain: {
    /** Rows removed in one transaction with their proof: their ids are some 40 KB. */
    batch: 1000,
    /** Cases erased in one: each takes the rows of twelve tables along, under its lock. */
    caseBatch: 50,
  },
  reconcile: {
    /** Cases, messages and UIDs compared in one statement: some 50 ms each, and a few MB. */
    casesInOnePage: 5000,
    messagesInOnePage: 20_000,
    uidsInOnePage: 5000,
    /** Days of the mailbox's own folder that are compared, and messages at most: an older backup than that is found by its dates. */
    settledDays: 30,
    settledMost: 20_000,
    /** Examples kept of each thing that does not add up: enough to look, short enough to read. */
    examples: 5,
    /** Hours for which something may be in one engine's hands: the longest submission has five minutes, a large message ten seconds. */
    handHours: 1,
    /** Hours after which a stored message must have been read: it may wait four for a name server or an antivirus daemon. */
    unreadHours: 6,
    /** Hours after which a deadline that has come due, or a second try of an unsure mail, counts as left: the clock is looked at each minute. */
    dueHours: 1,
    /** Hours beyond a webhook's own three days. */
    webhookHours: 12,
    /** Days that the comparisons of each night are kept: a year and a month, to see what a season does. */
    keptDays: 400,
  },
  interpret: {
    /** Failures of one message before it is put aside for a person. */
    attempts: 3,
    /** Seconds before a message that failed is tried again, times its failures. */
    retrySeconds: 5,
    /** Seconds after which a message that was taken and never finished is taken again: three times the longest work on one. */
    staleSeconds: 60,
    /** Messages in hand at once: while children read some, the database writes others and more are looked up; of six, none waited. */
    atOnce: 12,
    /** Messages taken at once: what one commit costs, spread over some; few enough that none waits long for its reader. */
    claimAtOnce: 6,
    /** Messages read by one wake-up before the queue is asked again. */
    batch: 100,
  },
  intake: {
    /** Characters of one value: the longest lawful name in Canada's registers has under 200. */
    textLength: 300,
    /** People on one application: the largest families have under 20. */
    people: 40,
    /** Characters of one NDJSON line: forty people with every value at its bound. */
    lineLength: 1024 * 1024,
    /** Bytes of one CSV file, which is read whole because its rows are joined: some 400,000 people. */
    csvBytes: 100 * 1024 * 1024,
    /** Cases written in one transaction: large enough to be quick, small enough to lose little time when refused. */
    batch: 200,
  },
  bounded: {
    /** Seconds for such a child to load and warm up: two when the machine is at rest, some twenty when it is not. */
    startSeconds: 60,
    /**
     * Seconds of wall time for one message or picture in a child process: a thousand times what an honest one takes. Of
     * processor time the first attempt has this share of them, each later one half of the one before: with the processes
     * that are begun anew three attempts stay within ten seconds.
     */
    seconds: 10,
    processorShare: 0.3,
    /** Resident bytes of a child: the heaviest hostile message within the other bounds took 300 MB (findings.md). */
    residentBytes: 512 * 1024 * 1024,
    /**
     * Resident bytes above which a child that is done gives back what it no longer uses, and is replaced where that is not
     * enough: what one message left behind counts against no other. A child that reads honest mail grows to it in some 600
     * messages and comes back to 200 MB; begun anew instead, it took three seconds each time.
     */
    restBytes: 384 * 1024 * 1024,
    /** Pieces of work without a death after which a child is worth a quicker one: a hundred replies, one each, whose reading pays for its start. */
    provenTasks: 100,
    /** Milliseconds of work after which a child looks at what memory it has left, and pieces of work after which it looks anyhow. */
    restAfterMilliseconds: 20,
    restAfterTasks: 16,
    /** Megabytes of a child's young generation: whoever reads makes much that is gone at once; the engine has eight, for months. */
    youngMegabytes: 32,
    /** Milliseconds between two looks at a child's memory: a bomb grows by some 100 MB in this time. */
    watchMilliseconds: 100,
    /** Children: two cores, and one left for the engine itself while the other works. */
    children: 2,
  },
  mail: {
    /** One message. Exchange Online and Gmail stop at 25–35 MB; what is larger is not a reply, and 50 MiB parses within 300 MB. */
    messageBytes: 50 * 1024 * 1024,
    /** Bytes that a parser is given whole: eight scans of 1 MB, coded. Of a larger message each run between boundaries is cut. */
    wholeBytes: 12 * 1024 * 1024,
    /** Bytes of text or HTML in one part, in a message of any size: three times the longest that is handed on, and pictures in it. */
    wordBytes: 3 * 1024 * 1024,
    /** Bytes of such a run that stay: a header at its bound, and more text or HTML than anybody has written. */
    runBytes: 2 * 1024 * 1024,
    /** Bytes of a run once all runs together are at the bound, and runs in all: a part's header, and four times as many parts as may be. */
    runHeadBytes: 4 * 1024,
    runs: 1000,
    /** The top header block. Real mail with ARC sets and long reference chains stays under 64 KiB; header decoding is linear. */
    headerBytes: 512 * 1024,
    /** MIME parts, and so also the depth of nesting: real mail has under 40, and a tree 250 deep is walked without harm. */
    parts: 250,
    /** Files of one message that are looked at, and their bytes in all: a family's scans are a dozen of 1 MB; more goes to a person. */
    attachments: 30,
    attachmentBytes: 25 * 1024 * 1024,
    /** Pixels of a picture that an agent's program is asked to open: the largest phones' sensors have 200 million. */
    pixels: 200_000_000,
    /** Characters of markup in which words beside pictures are looked for: a phone's empty mail with a photo has some 2,000. */
    bareHtmlLength: 20_000,
    /** Lines of a message: the 35 MB that Exchange lets through have 470,000 in base64; each costs the parser 500 bytes. */
    lines: 500_000,
    /** Characters of text handed on. The longest honest reply is some 100 KB of quotes; patterns downstream stay quick. */
    textLength: 1024 * 1024,
    /** Characters of HTML handed on: markup is a few times its text. */
    htmlLength: 4 * 1024 * 1024,
    /** Addresses read of one header: a reply has one to five; a list of thousands is nobody's reply. */
    addresses: 200,
    /** Message-IDs kept of References: RFC 5322 sets no bound, programs cut at 20 to 100. */
    references: 200,
    /** Characters of a machine's report looked through for phrases and addresses: reports put their words first. */
    reportLength: 64 * 1024,
    /** Characters of a machine's HTML report: Exchange's have 60 KB; 128 Ki of nested elements parse in 0.2 s. */
    reportHtmlLength: 128 * 1024,
    /** Recipients taken from one bounce: we send to one at a time. */
    bounceRecipients: 50,
    /** Octets of a local part (RFC 5321 4.5.3.1.1), and of a whole address (RFC 3696, erratum 1690). */
    localPartOctets: 64,
    addressOctets: 254,
    /** DKIM signatures looked at before the verifier is called: each is a DNS query. Real mail bears one to four. */
    dkimSignatures: 10,
    /** Bytes that are hashed for the signatures of one message, each over the whole of it: some two seconds. */
    signedBytes: 128 * 1024 * 1024,
    /** DNS queries for one message: a key record each, and a chain of CNAMEs is the resolver's. */
    dnsLookups: 12,
    /** A body line longer than this with whitespace runs is quadratic in relaxed canonicalisation (50 MB: 57 s). RFC 5322 allows 998. */
    bodyLineBytes: 64 * 1024,
    /** Seconds for one DNS answer, and for all of one message: well within the time its child process has. */
    dnsSeconds: 2,
    dnsTotalSeconds: 5,
    /** Seconds for an antivirus daemon to look at one message, and bytes of one chunk handed to it (clamd's own buffer). */
    scanSeconds: 60,
    scanChunkBytes: 128 * 1024,
    /** UIDs named in one IMAP command: command lines stay under the 8 KiB that old servers take. */
    uidsInOneCommand: 200,
    /** Seconds to connect, to be greeted, and to wait on a silent mail server; RFC 5321 4.5.3.2 asks for minutes only after the dot. */
    connectSeconds: 20,
    imapSilenceSeconds: 60,
    smtpSilenceSeconds: 120,
    /** Seconds for one submission in all, whatever a server trickles (RFC 5321 4.5.3.2.6 gives the dot 10 minutes; then it is unsure). */
    submissionSeconds: 300,
    /** Connections to the submission server, messages on each, and seconds that one stays open unused: below what relays close for. */
    smtpConnections: 4,
    smtpMessagesPerConnection: 100,
    smtpIdleSeconds: 20,
    /** Bytes of a token server's answer, seconds to wait for it, and seconds before its end at which a token is renewed. */
    tokenAnswerBytes: 64 * 1024,
    tokenSeconds: 15,
    tokenMarginSeconds: 120,
  },
  photo: {
    /** A file that is looked into at all; a photo may have 4 MiB, and a scan of 16 MiB still hears all that is wrong with it. */
    bytes: 16 * 1024 * 1024,
    /** A phone's full 24 megapixels, so that its owner hears of everything at once: 72 MB decoded. Above, only the dimensions are named. */
    pixels: 24_000_000,
    /** For one decoding. The largest acceptable photo takes a fifth of a second. */
    seconds: 10,
  },
  batch: {
    /** Bytes of one line of a batch command: a raw message of 80 MB has 107 in base64; above 512 MiB there is no string. */
    lineBytes: 256 * 1024 * 1024,
    /** Bytes of a line with a raw message: 50 MiB have 67 in base64, and 73 with line ends; what is longer holds more, unread. */
    rawLineBytes: 96 * 1024 * 1024,
    /** Bytes of a longer line that are kept, to name it by its id. */
    beginningBytes: 1024,
    /** Sent mails kept, with what was made of them, for the replies to come: some 300 KB each, and 1 MB for a family of five. */
    sentMails: 128,
    /** Threads that read replies, where there are as many cores: each takes some 400 MB with the mails that it keeps. */
    threads: 4,
    /** Milliseconds that a thread without a line waits for the next: to start one, and to make it quick, takes seconds. */
    idleMilliseconds: 60_000,
    /** Megabytes of a thread's young generation: a smaller one is cleared up so often that it shows. */
    youngMegabytes: 64,
    /** Lines in hand at once: a thread that is done has its next, and one long line does not stop the others for a while. */
    inHand: 32,
    /** Bytes of the lines in hand at which no other is taken: a few of the longest would else fill the memory. */
    inHandBytes: 64 * 1024 * 1024,
  },
  doctor: {
    /** Bytes free below which the embedded database's disk is called full: a day's mail, photos and the database's own log. */
    freeBytes: 1024 * 1024 * 1024,
    /** Seconds between two clocks: a password's or a link's end may be off by that much, and nobody notices. */
    clockSeconds: 30,
    /** Seconds to wait for the doctor's own mail: a relay that greylists nobody it knows delivers within a few. */
    roundTripSeconds: 60,
    /** Days before its end at which a certificate is to be renewed: those of 90 days are renewed at 30, and then somebody has time. */
    certificateDays: 14,
    /** Seconds to wait for a server whose certificate is looked at. */
    answerSeconds: 10,
    /** The versions that this was tested on, and later ones. */
    earliestPostgres: 15,
    earliestNode: 26,
    /** The year of this program: a clock before it was never set. */
    earliestYear: 2026,
  },
  bench: {
    /** Messages of one round: enough that starting and ending them counts for little. */
    messages: 100,
    /**
     * Rounds before any is counted: an engine reads for months, and the children that read for it have come to their pace
     * after some eight hundred messages each, the first hundred of which went to the child before (`provenTasks`).
     */
    warmUpRounds: 16,
    /** Rounds, of which the spread is taken: as many as fit into the seconds, and three at least. */
    rounds: 7,
    leastRounds: 3,
    /** Seconds after which no other round begins: the whole benchmark ends within four minutes (contract). */
    seconds: 100,
  },
  officer: {
    /** Characters of an officer's or agent's note: some of them stand in a mail to the applicant. */
    noteLength: 2000,
  },
  grant: {
    /** Times that an eCOPR is made anew because its case changed meanwhile: a fifth means a storm, and is a fault. */
    attempts: 5,
  },
  ecopr: {
    /** Characters of one value. The longest names on record have some 200; a page holds it in five lines. */
    valueLength: 300,
  },
  store: {
    /** Connections to PostgreSQL: what a two-core server keeps busy; its default is 100 for all clients. */
    connections: 10,
    /** Connections of the job queue beside them, one of which listens. */
    jobConnections: 4,
    /** Seconds to connect, and after which a transaction that does nothing is ended: nothing slow happens inside one. */
    connectSeconds: 10,
    /** Seconds until a lost connection that listens is made anew: pages look by themselves meanwhile. */
    listenAgainSeconds: 2,
    idleTransactionSeconds: 60,
    /** Seconds without an answer after which a connection counts as dead: longer than any statement takes, a lock included. */
    silenceSeconds: 60,
    /** The same for the script of a migration or a backup, which may build an index on years of mail. */
    scriptSeconds: 6 * 3600,
    /** Bytes of a message that are digested, sealed, written or read at once: some 5 ms of the main loop, 20 on the embedded database. */
    pieceBytes: 1024 * 1024,
    /** Rows of one insert: 24 columns stay far under PostgreSQL's 65,535 parameters. */
    rowsInOneInsert: 500,
    /** Statements that go as one: with that many rows each, still under the same bound. */
    partsOfOneStatement: 6,
    /** Rows of one page while a whole table is walked: some MB of sealed documents at a time. */
    rowsInOnePage: 200,
    /** Recipients of a lane looked at for one claim: more than ever claim in the same instant, so that one free is among them. */
    claimCandidates: 8,
    /** Statements that connections know by name: the engine has some 300; some kilobytes each, a connection. */
    namedStatements: 500,
    /** Entries of evidence of one escalation: what joins beyond them is counted, not kept. */
    evidenceEntries: 50,
    /** Mails to one domain over which refusals are counted (issue 2, 11). */
    domainOutcomes: 100,
    /** Jobs taken at once: hints collapse, so a burst is a few fetches. */
    jobsInOneFetch: 100,
    /** Milliseconds between two empty hints to one queue: nobody notices them, and a thousand commits in them cost one hint. */
    rouseMilliseconds: 200,
    /** Seconds after which a job whose process died is given to another. */
    jobHeartbeatSeconds: 10,
    /** Seconds after which a job that still runs is begun anew beside itself: longer than a night's work on a million cases. */
    jobExpireSeconds: 72_000,
    /** Seconds that a finished hint is kept to be looked at. */
    jobKeepSeconds: 3600,
  },
  field: {
    /** Characters of what stands in one answer's place. An address or a story has a few hundred; more is no answer. */
    answerLength: 4000,
    /** Characters of running text looked through at once. A sentence has under 1,000; the readers take 1 ms for this many. */
    sentenceLength: 16_000,
  },
  reading: {
    /** Characters of one line that are compared with marks: a folded header line of Exchange with five names has under 400. */
    markLength: 600,
    /** Characters, and lines, of one attribution: Gmail wraps at 78, and a long name with a long address takes four. */
    attributionLength: 420,
    attributionLines: 5,
    /** Lines of a signature without a mark of its own: name, title, firm, street, town, two numbers, address, site, motto. */
    signatureLines: 14,
    /** Last lines of the person's own in which a signature or a notice is looked for: a bank's notices have some 60. */
    closingLines: 400,
    /** Elements of HTML within one another: Outlook's deepest threads have some 200; deeper ones lose their marks, not their text. */
    htmlDepth: 1_000,
    /** Characters of HTML that are turned into text: the mail's own bound, said again for those who call without a mail. */
    htmlLength: 4 * 1024 * 1024,
    /** Characters handed to the HTML parser at a time: between two of them its depth is looked at. */
    htmlChunk: 16 * 1024,
    /** Lines, and characters, of the person's own in one reply: fifteen people's answers and a page of remarks have 300 lines. */
    ownLines: 400,
    ownLength: 40_000,
    /** Characters beside the answers in which wishes are looked for; a longer letter goes to a person in any case. */
    toldLength: 12_000,
    /** Marked places to answer in one reply: a family of fifteen asked thirteen questions in two halves. */
    answerPlaces: 400,
    /** Characters of the person's own words that intents are looked for in: a long letter has 20,000. */
    intentLength: 64 * 1024,
    /** Characters of one sentence: a longer one is read in parts, so that no pattern meets more. */
    intentSentenceLength: 400,
    /** Sentences that intents are looked for in: ten times a wordy mail's. */
    intentSentences: 400,
    /** Strings for which one reading's outcome is kept, and their characters: what comes again is a label or a short answer. */
    remembered: 2000,
    rememberedLength: 160,
  },
} as const;
