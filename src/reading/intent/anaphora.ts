/** Words that name nothing of their own: what a sentence made of them asks about was named before. Folded, EN and FR. */
const empty = new Set(
  (
    "i we you he she they it its him her his hers them their me my us our your this that these those there here one ones " +
    "the a an any some other another else new again too also then now so for to of on in at by with from as about and or " +
    "but if than instead rather be is am are was been do does did done doing have has had can could may might must shall " +
    "should will would please pls plz kindly sir madam hello hi dear officer need needed want like know get getting give " +
    "given send sent resend issue provide make take use used call renew renewal extend replace replacement reset fix " +
    "correct solve help advise assist arrange tell let show see say ask accept allow allowed apply how what which when " +
    "where who why way ways option options alternative solution procedure process step steps problem issue matter ok okay " +
    "possible fine alright right wrong bad trouble document documents paper papers form forms fee fees phone interview " +
    "person copy copies email emails mail mails message messages correspondence office reply replies receive all direct " +
    "directly delete cancel remove keep order next first soon today day days already still yet only just because thank " +
    "thanks not no trip flight card portal account password file application case return back come bring required asap " +
    "urgently urgent wait fill open ecopr copr e-copr add include contact firm check confirm permanent residence address " +
    "je j tu il elle nous vous ils on en y le la les l un une des du de d au aux ce ca cela c ceci cet cette mon ma mes " +
    "votre vos son sa ses lui leur moi toi m n ne pas plus autre autres nouveau nouvelle nouvel facon maniere moyen " +
    "comment que quoi qu quel quelle quels quelles quand ou pourquoi qui est es sont suis etes etre ai as ont avez avons " +
    "avoir dois doit devons devrais faut faire fait puis peut peux pouvez pourriez pourrais pouvoir veux voudrais " +
    "aimerais souhaite besoin svp s plait merci bonjour madame monsieur bien vouloir veuillez envoyer envoyez renvoyer " +
    "donner donnez fournir recevoir obtenir utiliser renouveler prolonger remplacer refaire changer reinitialiser aider " +
    "aidez conseiller indiquer dire dites permis probleme demarche demarches formulaire frais poste telephone papier " +
    "copie copies courriel courriels par pour sans avec dans sur chez et mais si t aussi encore deja ici tout toute tous " +
    "toutes carte portail compte dossier demande annuler voyage vol rentrer revenir retour apporter remplir va " +
    "mettre ouvrir servir inclure ajouter inscrire verifier confirmer permanente adresse correspondance personne ressource suivante rechange " +
    "ve ll re d don doesn didn isn can't"
  ).split(" "),
);

/** "Can you send a new one?", "How do I renew it?": a short question that names nothing itself. */
export function refersBack(folded: string): boolean {
  if (folded.length > 160) return false;
  return (folded.match(/\p{L}+/gu) ?? []).every((word) => word.length < 2 || empty.has(word));
}
