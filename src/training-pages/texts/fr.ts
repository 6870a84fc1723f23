import type { PageTexts } from '../page-texts.js';

const NEWS = `{O} a annoncé le {d} que les travaux commenceraient avant la fin de {y}.
La décision fait suite à plusieurs mois de négociations à {P}.
Environ {k} personnes sont concernées, selon les chiffres officiels.
Le projet, présenté pour la première fois en {y}, a été repoussé {n} fois.
{N}, qui préside la commission depuis {y}, n’a pas souhaité commenter le calendrier.
Un porte-parole a confirmé que l’enquête était close.
Le coût devrait augmenter de {n} % l’an prochain.
La police a fermé la route pendant {n} heures.
Le rapport publié le {d} relève {n} défaillances.
L’opposition a critiqué le projet, qui laisserait {P} sans hôpital.
Les chercheurs ont examiné {k} échantillons prélevés près de {P}.
L’équipe locale a ouvert le score à la {n}e minute grâce à {L}.
La loi a été adoptée par {n} voix d’écart et passe maintenant devant le Sénat.
Des représentants de {n} pays se sont réunis à {P} pour discuter du texte.
Depuis sa création en {y}, l’association compte {k} membres.`;

/** French. All of it was written for the purpose. */
export const FR: PageTexts = {
  code: 'fr',
  firstNames:
    'Camille Julien Élodie Mathieu Sophie Antoine Nadia Hugo Claire Bastien Inès Laurent Manon Yves Agnès Karim',
  lastNames: 'Lambert Vasseur Chauvin Delorme Renaud Marchal Perrin Colin Besson Guérin Tessier Roussel Fabre Mallet',
  places: 'Saint-Aubin|Port-Vieux|Montclair|Valmont|la région|Beaulieu|Roquebrune|Villeneuve|la capitale',
  organisations:
    'la mairie|le ministère des Transports|l’université de Valmont|la régie des eaux|le syndicat|la gendarmerie|Vantor|la préfecture|le conseil régional|l’association',
  topics:
    'le nouveau tramway|la cantine scolaire|le pont du port|le pain maison|le festival d’hiver|les bus électriques|la bibliothèque|la réforme des retraites|les trains de nuit|le budget|le logiciel libre|la sécheresse|le vélo d’occasion|les refuges de montagne|le marathon|la vie privée en ligne',
  titles: `{T} : ce que l’on sait
Pourquoi {T} nous concerne tous
{n} choses à savoir sur {T}
Un week-end à {P}
{O} revoit ses plans
{P} s’interroge sur l’avenir
{N} : « Je ne regrette rien »
Comment j’ai appris à aimer {T}
Mon année à {P}`,
  subheads: `Et maintenant ?
Le contexte
Ce que disent les chiffres
Une question d’argent
Étape {n} : prendre son temps
Qui paie ?
Ingrédients
Conclusion`,
  news: NEWS,
  essay: NEWS,
  quotes: `« Nous avons écouté les habitants de {P} », a déclaré {N}.
« Je n’ai jamais rien vu de tel », a expliqué {L} à la presse.
Selon {N}, ce retard est « regrettable mais nécessaire ».
« Ce n’est pas une question d’argent, il s’agit de nos enfants », a ajouté {L}.
« Personne ne nous a demandé notre avis », regrette {F}, commerçant à {P}.`,
  diary: `Cela fait longtemps que je voulais écrire sur {T}, et j’ai enfin trouvé une heure.
Quand nous sommes arrivés à {P} en {y}, je ne savais pas dans quoi je m’embarquais.
Ma sœur a ri quand je lui en ai parlé.
Nous nous sommes levés à six heures pour éviter les bouchons.
Je sais ce que vous pensez : encore un article sur le sujet !
Il m’a fallu {n} essais, et la cuisine ressemble à un champ de bataille.
Et puis, bien sûr, il s’est mis à pleuvoir !
J’adore cet endroit.
Vous êtes nombreux à me demander comment je fais, alors voici la réponse.
Je ne suis pas experte, mais j’ai appris deux ou trois choses.
À mon avis, le problème est ailleurs.
Merci de m’avoir lue, et à la semaine prochaine !
Et vous ? Dites-moi tout en commentaire !`,
  advice: `Commencez par ouvrir les réglages et désactivez la deuxième option.
Il vous faut un bol, une cuillère et environ {n} minutes.
Mélangez la farine avec {n} grammes de beurre et laissez reposer.
Si le voyant devient rouge, attendez que l’appareil refroidisse.
Préchauffez le four à {k} degrés.
Répétez les deux dernières étapes jusqu’à ce que la liste soit vide.
Avant de signer, demandez le prix par écrit.`,
  questions: `Comment êtes-vous arrivé là ?
Qu’est-ce qui a été le plus difficile ?
Avez-vous été surpris par la réaction ?
Et maintenant ?`,
  answers: `J’ai eu de la chance. Un voisin m’a montré comment faire, et je n’ai jamais arrêté.
Je n’y pense pas beaucoup. On fait son travail et on rentre chez soi.
Nous avons commencé à {n} dans un garage.
C’est une bonne question. Je ne sais pas encore.`,
  items: `{n} verres de farine
Un plan de {P}
Un gros oignon émincé
Horaires : de {c} à {c}
Prix : {k} euros
Poids : {n} kg
Sel et poivre`,
  comments: `Super article, merci beaucoup !
Merci pour le conseil, je ne connaissais pas.
Tout à fait d’accord.
C’est exactement ce qui nous est arrivé à {P}.
N’importe quoi.
Je m’en sers depuis {n} ans sans aucun problème.
Est-ce que quelqu’un sait si ça marche avec l’ancien modèle ?
Désolé, mais c’est faux.
mdr
Bravo {F} !! Je suis contente pour toi :)
J’habite à {P} et je peux vous dire que personne n’en veut ici.
Toujours la même histoire. On promet tout et on ne fait rien.
Article intéressant, même si je ne partage pas la conclusion.
Et qui va payer ? Nous, comme d’habitude.
Enfin quelqu’un qui le dit !
Ça a l’air délicieux, j’essaie ce week-end !
@{F} ce n’est pas ce qu’elle a écrit. Relisez.
Bonjour {F}, pourriez-vous m’envoyer le lien ?
Pas un mot sur le coût, évidemment.
Honteux.
Vraiment ?
Oui !!
Bisous de {P}
👍
😂😂
Je ne comprends pas, quelqu’un peut m’expliquer ?
C’est pour quand la suite ?
Dommage, j’en attendais plus.
Très beau blog, continuez comme ça !`,
  openings: `Bel article.
Merci.
Bonjour {F},
@{F}
Bof.
Pas d’accord.
{F},`,
  bylines: `Par {N}
Par {N} le {d}
{d}
Publié le {d} à {c}
Mis à jour le {d}
Temps de lecture : {n} minutes`,
  navigation: `Accueil
Politique
Économie
Sport
Culture
Menu
Recherche
Connexion
S’abonner
À propos
Contact
Aller au contenu
Météo
Articles plus anciens
Mon compte`,
  share: `Partager
Partager sur Facebook
Imprimer
Envoyer par e-mail
Tweeter
Copier le lien
J’aime ça :`,
  related: `Articles similaires
À lire aussi
Sur le même sujet
Les plus lus
Étiquettes : {W}, {P}
Catégories
Articles récents`,
  forms: `Laisser un commentaire
Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *
Nom *
E-mail *
Site web
Commentaire
Envoyer
Prévenez-moi de tous les nouveaux commentaires par e-mail.
Vous devez être connecté pour publier un commentaire.
Inscrivez-vous à notre lettre
En envoyant ce formulaire, vous acceptez que nous conservions vos données jusqu’à votre demande de suppression.
Restez courtois, nous lisons chaque commentaire avant sa publication.`,
  legal: `© {y} {O}. Tous droits réservés.
Mentions légales
Politique de confidentialité
Publicité
Ce site utilise des cookies.`,
  teasers: `{T} : la suite
Pourquoi {P} manque de temps
« Nous n’avons pas le choix », dit {N}
{N} l’emporte à {P}
L’année {y} en images
Est-ce la fin ? {T}
Notre guide de {P}`,
  headings: `Commentaires
{n} commentaires
Commentaires ({n})
{n} réponses à « {T} »
Vos réactions
{n} réactions
Tous les commentaires`,
  closed: `Les commentaires sont fermés.
Aucun commentaire
0 commentaire
Soyez le premier à commenter
Connectez-vous pour commenter`,
  buttons: `Répondre
J’aime
Signaler
Partager
Répondre · Signaler
{n} J’aime
Citer`,
  headers: `{A}⏎{D}
{A} dit :⏎{D}
{A} · {D}
{A}, {D}
{A} le {D}
Par {A} le {D}
{D}⏎{A}
{A} a écrit le {D} :
{i}. {A} | {D}
{A} | {D}`,
  replies: `{A} en réponse à {B}
{A} → {B}`,
  promotions: `Notre nouveau livre vient de paraître. Commandez-le ici !
Cet article vous a plu ? Soutenez-nous !
L’auteure : {N} vit à {P}. J’écris sur tout ce qui me plaît.
Merci de votre lecture ! Partagez cet article avec vos amis.
Vous avez trouvé une erreur ? Écrivez-nous !
Votre avis nous intéresse.`,
};
