/** More whole French, Spanish and Italian pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_FR_2 = `
= Pourquoi j'ai arrêté de corriger en rouge
J'enseigne le français en collège depuis dix-sept ans et, jusqu'en novembre dernier, j'avais une boîte de stylos rouges dans chaque sac.
Ce n'est pas une méthode, ce n'est pas une théorie, je n'ai rien lu là-dessus. Un mardi, je n'avais plus de rouge, j'ai corrigé en vert. En rendant les copies, j'ai vu Yanis, qui ne lit jamais mes annotations, lire les miennes. Toutes. Il a levé la tête et il m'a demandé : « Vous êtes malade, madame ? »
Depuis, j'ai changé deux ou trois choses. Je ne souligne plus que trois fautes par copie, toujours du même type. J'écris une question au lieu d'un jugement : « Qui parle ici ? » plutôt que « Confus ». Et je rends les copies un vendredi, pour que personne n'ait à me regarder pendant deux jours.
Est-ce que ça marche ? Je n'en sais rien. Les notes ont bougé de presque rien. Mais ils réécrivent. Avant, personne ne réécrivait.
Et vous, collègues, vous corrigez en quelle couleur ?
- Au crayon à papier depuis toujours, parce que je me trompe aussi.
- Le vert me fait penser au contrôleur de gestion, mais l'idée des trois fautes est excellente, je la prends.
- Il me semble que la couleur n'y est pour rien et que c'est la question qui change tout. Plusieurs travaux sur l'évaluation formative, dès les années 1990, montrent que l'annotation seule fait progresser, que la note seule ne fait pas progresser, et que la note accompagnée d'une annotation a le même effet que la note seule : l'élève ne lit que le chiffre. Avez-vous essayé de rendre les copies sans note ?
- Pas encore osé. Les parents me mangeraient toute crue.
- « Vous êtes malade, madame ? » J'adore ce gamin.
- Ancien élève nul en orthographe ici : merci pour eux.
- En rouge et fière de l'être. La vie non plus n'écrit pas en vert.
= Problème de démarrage à froid, Kangou 1.5 diesel
Bonjour à tous,
Je me permets de vous demander conseil car je tourne en rond. Kangou de 2009, 214 000 km. Depuis les premiers froids elle ne veut plus démarrer le matin, il faut insister cinq ou six fois, elle fume blanc, puis elle tourne nickel toute la journée.
Batterie neuve, filtre à gasoil neuf, bougies de préchauffage changées il y a deux ans. Le garage me parle d'injecteurs à 1 200 euros, mais sans avoir rien testé.
Qu'est-ce que vous en pensez ?
Merci d'avance,
Fred
- Salut Fred, contrôle d'abord le relais de préchauffage, c'est 30 euros et ça claque souvent sur celle-là.
- Fumée blanche = gasoil non brûlé, donc préchauffage ou compression. Pas les injecteurs à mon avis.
- Fais un test de retour d'injecteurs avec quatre bouteilles, dix minutes, gratuit, et tu seras fixé.
- Relais testé : rien en sortie !! Commandé. Je vous tiens au courant.
- Alors ?
- Démarrage au quart de tour par -4. Merci les gars, 1 170 euros d'économisés.
= Ce que nos patients nous disent
Le cabinet des Tilleuls accueille les familles du quartier depuis 1998. Voici quelques mots laissés dans notre cahier.
« J'avais une peur bleue du dentiste. Vous m'avez laissé tenir le miroir. Depuis, je viens presque avec plaisir ! »
Sandrine, 41 ans
« Merci d'avoir rappelé ma mère un dimanche. Vous n'étiez pas obligée. »
« Le dinosaure de la salle d'attente n'a plus de queue. C'est moi. Pardon. »
Malo, 6 ans
« Trente ans que vous me soignez, docteur, et vous ne m'avez jamais fait la morale pour le café. »
M. Lebrun
Vous cherchez un rendez-vous ? Appelez-nous entre 9 h et 12 h, ou écrivez-nous, nous vous répondons dans la journée. Pour les urgences, venez, on se serrera.
= Les vœux du maire
Mesdames, Messieurs, chers amis,
Je vous avais promis l'an dernier d'être bref et vous m'aviez cru. Je vous demande pardon.
Quelle année ! Nous avons refait l'école, nous avons perdu le platane, nous avons gagné trois classes et un boulanger. Qui aurait dit, il y a cinq ans, qu'on ferait la queue pour du pain à Saint-Rémy ?
Je sais que tout ne va pas. Vous me le dites, au marché, à la pompe, parfois à travers la porte des toilettes. Le bus ne s'arrête toujours pas. Le médecin part en juin. Je n'ai pas de solution à vous annoncer ce soir, et je préfère vous le dire en face.
Mais j'ai vu, la nuit de la tempête, quarante personnes avec des lampes frontales dans la rue de l'Abreuvoir. Personne ne les avait appelées. Ma femme m'a demandé : « Qui est-ce qui commande ? » Je lui ai répondu que je n'en savais rien, et que c'était très bien comme ça.
Alors merci. Je vous souhaite la santé, des voisins, et de la patience avec nous.
Le buffet est ouvert. Laissez-en un peu aux pompiers.
`;

export const PAGES_ES_2 = `
= Un año sin redes sociales: lo que echo de menos y lo que no
Hace justo un año borré todas mis cuentas. Muchos me preguntáis qué tal, así que aquí va el balance, sin moralinas.
Lo que echo de menos: enterarme de los cumpleaños. Las fotos de los hijos de mis primas. Y un señor de Lugo que colgaba cada mañana una foto de su huerta y al que nunca le dije nada. ¿Seguirá bien?
Lo que no: todo lo demás.
Lo que no esperaba: aburrirme tanto. Las primeras semanas me quedaba mirando el microondas. Después empecé a llamar por teléfono, y la gente se asustaba. «¿Qué ha pasado?», me decían. Nada, mujer, que te llamo.
He perdido contacto con bastantes personas, eso es verdad, y me duele un poco que no se hayan dado ni cuenta. Pero con cuatro o cinco hablo ahora más que nunca.
No sé si volveré. De momento no me lo pide el cuerpo.
¿Y vosotros? ¿Lo habéis intentado?
- Yo lo dejé tres meses y volví por trabajo. Los mejores tres meses.
- El señor de Lugo sigue, tranquila, ayer eran repollos.
- ¡No me lo puedo creer! Gracias, Uxía, me has alegrado el día.
- Qué valiente. Yo no podría, tengo a media familia fuera.
- Jajaja lo del microondas
- Discrepo un poco. Para los que vivimos en un pueblo de doscientos habitantes y tenemos una afición rara (en mi caso, los relojes de torre), las redes son la única manera de encontrar a los otros once. El problema no es la herramienta, sino que esté diseñada para que no la sueltes.
- Los otros once me parece el título de una novela.
= Cómo pedir la ayuda para cambiar las ventanas
Son muchas las consultas que recibimos sobre la ayuda autonómica, así que hemos preparado esta guía.
¿Quién puede pedirla?
Los propietarios y los inquilinos con contrato en vigor. La vivienda tiene que ser anterior a 2007 y ser tu residencia habitual.
¿Cuánto cubre?
El 40 % del coste, con un máximo de 3.000 euros por vivienda.
¿Qué necesito?
Certificado energético anterior y posterior. Ojo: el anterior hay que hacerlo antes de empezar la obra.
Factura desglosada y justificante de pago (no se admite en efectivo).
¿Cuándo se cobra?
La norma dice seis meses. La realidad, entre diez y catorce.
Recuerda que la ayuda tributa en el IRPF como ganancia patrimonial, salvo que se trate de programas europeos exentos. Si tienes dudas, déjanos un comentario.
- ¿Sirve si ya he cambiado las ventanas en enero?
- No, lo sentimos, tiene que haber certificado anterior a la obra.
- Yo llevo 16 meses esperando y nadie coge el teléfono.
- Buenas tardes. Un matiz respecto a los inquilinos: la convocatoria exige además acuerdo escrito con el propietario en el que conste quién asume el coste y que la renta no se incrementará durante cinco años. A dos clientes míos les denegaron la ayuda por ese motivo después de acabada la obra.
- Muchas gracias, lo añadimos a la guía.
- muy claro todo, gracias
= Entrevista con Rosario Vidal, afinadora de pianos
Lleva usted cuarenta años afinando. ¿No se cansa?
¿De qué? Cada piano es una persona. Los hay mentirosos, los hay que se quejan por todo. Hay uno en Cádiz que solo se deja si le hablo.
¿Y qué le dice?
Eso queda entre él y yo.
¿Cómo aprendió?
Con mi padre, que era ciego. Me sentaba al lado y me preguntaba: «¿La oyes?» Yo decía que sí, por no disgustarle. Un día la oí de verdad. Tenía once años y me eché a llorar.
¿Qué es lo más raro que ha encontrado dentro de un piano?
Una dentadura. Cartas, muchas. Una vez, un anillo, y la señora me dijo: «Déjelo ahí, por favor.» Lo dejé. Lo afino cada año y ahí sigue.
¿Qué le diría a quien empieza?
Que coma bien y que se calle. No se puede afinar con hambre ni con prisa. Y que no cobre a los viejos.
= Cosas que me habría gustado saber antes de adoptar un galgo
Hola de nuevo. Hace ocho meses que Brisa está en casa y creo que ya puedo decir algo útil.
No sabe subir escaleras. Nadie nos lo contó. Vivimos en un tercero. La primera semana la subí en brazos, veintiséis kilos, cuatro veces al día.
No corre. Bueno, corre tres minutos y duerme veintitrés horas. Si buscas un perro deportista, no es este.
Los primeros días no quiso salir de detrás del sofá. Me senté en el suelo, de espaldas a ella, a leer en voz alta. Le leí el Quijote hasta el capítulo once. En el once me puso el hocico en el hombro.
Necesita abrigo. Sí, ya sé lo que parece.
Si estáis pensando en adoptar, no lo dudéis, pero id despacio. Y tened un libro largo.
- El hocico en el hombro... ya estoy llorando.
- Tenemos dos y suscribo cada palabra. Lo de las escaleras se arregla con salchichas, un escalón al día.
- ¿Con gatos qué tal?
- Depende mucho del galgo. En la protectora les hacen una prueba, pregunta.
- El mío llegó al capítulo tres de Harry Potter :)
- Gracias por adoptar. Soy voluntaria en una protectora de Toledo y cada febrero, cuando acaba la temporada de caza, recogemos más de doscientos. Hacen falta casas de acogida aunque sea por un mes.
`;

export const PAGES_IT_2 = `
= Ho provato a vivere un mese senza supermercato
Ciao a tutti e buon inizio settimana!
Ve l'avevo promesso e l'ho fatto: trenta giorni senza mettere piede in un supermercato. Solo mercato, botteghe e il signor Aldo che passa con il furgone delle uova.
Prima sorpresa: ho speso di meno. 212 euro contro i soliti 290. Non perché le cose costino meno (il latte costa il doppio!), ma perché non compro quello che non mi serve. Al banco di Aldo non ci sono i biscotti in offerta.
Seconda sorpresa: ci vuole tempo. Il sabato mattina è andato. Però ho scoperto che mia suocera conosce tutti, ma proprio tutti, e che il pescivendolo è stato suo compagno di banco.
Cosa mi è mancato? La carta igienica. Giuro che non sapevo dove comprarla.
Continuerò? A metà. Per i detersivi torno al super, per il resto no.
E voi dove fate la spesa? Raccontatemi!
- Bravissima! Io vorrei ma lavoro fino alle otto e a quell'ora è tutto chiuso.
- Qui in paese il supermercato l'hanno chiuso, quindi sono trenta mesi.
- La carta igienica dal ferramenta, fidati
- Al mercato della mia città i banchi comprano agli stessi magazzini generali della grande distribuzione, e la frutta è quella. Chi vuole comprare davvero dai produttori deve guardare il cartellino, che per legge deve riportare «produttore» o «commerciante». Da noi su quaranta banchi i produttori sono tre.
- Grazie della dritta, non ci avevo mai fatto caso!
- Bel post, come sempre. Un saluto ad Aldo
= Domande frequenti sul servizio civile
Chi può partecipare?
Se hai tra i 18 e i 28 anni, puoi fare domanda. Non importa che titolo di studio hai.
Quanto dura?
Dodici mesi, venticinque ore alla settimana. Sì, hai le ferie!
Mi pagate?
Ricevi un assegno di 507 euro al mese. Non ci si diventa ricchi, lo sappiamo.
Posso lavorare nel frattempo?
Sì, purché gli orari non si sovrappongano. Parlane con noi prima.
E se capisco che non fa per me?
Puoi smettere quando vuoi. Ti chiediamo solo di dircelo in faccia, magari davanti a un caffè.
Cosa farò, in pratica?
Dipende da te. C'è chi porta la spesa agli anziani, chi sistema l'archivio, chi insegna l'italiano. L'anno scorso Omar ha rimesso in piedi la banda.
Ho paura di non essere capace. È un problema?
No. È un buon inizio.
= La riforma che nessuno ha letto
Il decreto sulle concessioni balneari è lungo ottantuno pagine e, a giudicare dal dibattito di questi giorni, l'hanno letto in sei. Io sono il settimo e vi racconto com'è.
Le gare si faranno, ma nel 2027. Fino ad allora tutto resta com'è, salvo che i canoni aumentano del dieci per cento, cioè, per uno stabilimento medio, di trecento euro all'anno: meno di quanto costa una fila di ombrelloni per una settimana.
Chi perde la concessione ha diritto a un indennizzo. Quanto? Lo dirà un altro decreto. Chi lo paga? Il vincitore della gara. Il che significa, in parole povere, che in molti posti alla gara si presenterà uno solo.
Non ce l'ho con i balneari. Molti lavorano da tre generazioni su un pezzo di spiaggia che senza di loro sarebbe un parcheggio. Ma una regola che cambia per non cambiare nulla ha un nome, e in Sicilia lo conoscono bene.
- Finalmente qualcuno che il testo l'ha letto. Sono l'ottavo.
- Tutta invidia. Provate voi ad aprire gli ombrelloni alle sei di mattina.
- Un'osservazione sull'indennizzo: la Corte di giustizia, con la sentenza dell'11 luglio, ha ammesso che le opere inamovibili passino allo Stato senza compenso al termine della concessione. Un indennizzo a carico del subentrante, che comprenda anche l'avviamento, sarebbe quindi difficile da difendere, e il governo lo sa. L'altro decreto, a mio parere, non arriverà mai.
- Paghiamo noi, come sempre.
`;
