/** Whole French, Spanish and Italian pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_FR_1 = `
= La tarte aux mirabelles de ma belle-mère
Bonjour à toutes et à tous !
Ça fait longtemps que je n'ai rien publié ici, je sais, je sais. Entre la rentrée des enfants et le déménagement, je n'ai pas touché un rouleau à pâtisserie depuis trois semaines. Mais dimanche, en revenant de chez mes beaux-parents, le coffre de la voiture sentait tellement bon que je n'ai pas pu résister.
Cinq kilos de mirabelles ! Qu'est-ce que vous auriez fait à ma place ?
Pour la pâte : 250 g de farine, 125 g de beurre, une pincée de sel, un peu d'eau.
Pour la garniture : un bon kilo de mirabelles, 80 g de sucre, deux cuillères de poudre d'amandes.
Préparez la pâte à la main, sans trop la travailler, et laissez-la dormir une heure au frais. Étalez-la, saupoudrez-la d'amandes (c'est le secret, elles boivent le jus), puis rangez les mirabelles dénoyautées bien serrées, debout.
Enfournez à 200 degrés pendant 40 minutes. Le sucre, c'est à la sortie du four, jamais avant.
Ma belle-mère dit que la mienne est « presque » aussi bonne que la sienne. Venant d'elle, je le prends comme une médaille.
Et vous, plutôt mirabelles ou quetsches ? Dites-moi tout en commentaire.
- Mirabelles, sans hésiter ! Merci pour l'astuce de la poudre d'amandes, chez moi la pâte est toujours détrempée.
- Presque ! Ma belle-mère à moi n'a jamais dit « presque ».
- Je l'ai faite hier soir, il n'en reste plus une miette. Bises de Nancy
- Est-ce qu'on peut utiliser des mirabelles surgelées ?
- Oui, mais sans les décongeler, et compte dix minutes de plus.
- Quetsches pour moi, désolée. Avec un peu de cannelle.
- Dans le Pays de Bitche on ajoute un migaine (œufs, crème, sucre) à mi-cuisson. Ce n'est plus tout à fait la même tarte, mais elle se conserve mieux.
- Très jolie photo, on en mangerait.
= Le conseil municipal repousse le projet de parking
Réunis jeudi soir, les élus de Saint-Aubin ont décidé, par quatorze voix contre onze, de repousser d'un an la construction du parking souterrain de la place du Marché.
Le coût des travaux, estimé à 3,8 millions d'euros en 2021, atteindrait aujourd'hui 5,1 millions. « Nous ne pouvons pas signer un chèque en blanc », a déclaré le maire, Yves Kerbrat, qui avait pourtant fait du parking l'une de ses promesses de campagne.
L'opposition a dénoncé un renoncement. Selon Claire Monnier, cheffe de file du groupe Ensemble pour Saint-Aubin, les commerçants « attendent depuis neuf ans et ferment les uns après les autres ».
Des fouilles préventives ont par ailleurs mis au jour les fondations d'un couvent du XIVe siècle. Les archéologues ont demandé six mois supplémentaires.
Le sujet reviendra devant le conseil au printemps.
- Neuf ans de promesses. Bravo.
- Et les gens qui habitent la place, on leur a demandé leur avis ? Deux ans de marteau-piqueur sous les fenêtres, merci bien.
- Un parking de 120 places pour 5 millions, cela fait 42 000 euros la place. À ce prix-là on peut offrir l'abonnement de bus à toute la commune pendant vingt ans.
- Les bus, il n'y en a plus après 19 h.
- Le couvent en question est celui des Cordeliers, fondé en 1346 et rasé sous la Révolution. Il était parfaitement connu, il figure sur le cadastre de 1812. On se demande à quoi servent les études préalables.
- M. Kerbrat, démission !
= Journal d'un hivernage
3 novembre
Nous avons coupé le moteur à midi. Je n'avais jamais entendu un tel silence. Hélène a dit « voilà », et personne n'a rien ajouté.
11 novembre
Moins vingt-deux. Mes gants sont trop fins, ma barbe colle à l'écharpe. Tu me demandais ce que je viens chercher ici : je ne sais plus, mais je sais que je ne l'ai pas encore trouvé.
19 novembre
Dernier soleil. On est montés tous les quatre sur la colline pour lui dire au revoir. Paul avait apporté du champagne, il a gelé dans la bouteille. Nous l'avons mangé à la cuillère !
2 décembre
Je dors mal. Est-ce qu'il fait nuit ou est-ce qu'il fait nuit ? On ne sait plus quand parler à voix basse.
24 décembre
J'ai reçu vos messages, tous d'un coup, quarante-sept. Je les ai lus un par un, un par jour, comme les chocolats. Merci. Vous n'imaginez pas.
16 janvier
Dispute avec Paul à propos d'une cuillère. Nous ne nous sommes pas parlé pendant deux jours. Puis il a posé la cuillère sur mon oreiller, avec un ruban.
8 février
Le soleil est revenu pendant onze minutes. J'ai pleuré, je n'ai pas honte.
= Foire aux questions du jardin partagé
Comment obtenir une parcelle ?
Inscrivez-vous sur la liste d'attente à l'accueil de la mairie. Comptez environ un an, nous sommes désolés !
Combien ça coûte ?
Vous payez 30 euros par an, eau comprise. Si c'est difficile pour vous, parlez-nous-en, on trouve toujours une solution.
Je n'ai jamais jardiné. Est-ce grave ?
Pas du tout. Nous avons tous commencé comme vous. Le samedi matin, il y a toujours quelqu'un pour vous montrer, et quelqu'un d'autre pour vous expliquer le contraire.
Puis-je venir avec mon chien ?
En laisse, oui. Il n'a pas le droit d'aimer les fraises.
Que faire des mauvaises herbes ?
Lesquelles ? Chez nous, on les appelle les spontanées. Déposez-les au compost, sauf le liseron, que vous pouvez maudire à voix haute.
Qui a pris mon arrosoir ?
C'est la question la plus fréquente. Regardez d'abord derrière la cabane.
`;

export const PAGES_ES_1 = `
= Por qué dejé de correr maratones
Llevo casi veinte años corriendo y once maratones, y hace un mes decidí que no voy a correr el número doce.
No es por las rodillas, aunque mi traumatólogo lleva tiempo diciéndomelo. Es que un domingo de enero, a las seis y media de la mañana, con dos grados, me vi en el espejo del ascensor con la linterna en la frente y me pregunté: ¿para quién haces esto?
No supe qué contestarme. Así que volví a subir, me metí en la cama y dormí hasta las diez por primera vez desde que nació mi hija.
Ojo, no digo que correr sea malo. Me ha dado amigos, me ha sacado de una depresión y gracias a ello conozco medio mundo. Pero en algún momento dejé de salir a correr y empecé a «cumplir con el plan». Si un martes no hacía las series, estaba de mal humor hasta el jueves. Mi mujer lo llamaba «el tercer hijo».
Ahora salgo cuando me apetece. A veces son veinte minutos, a veces me paro a ver cómo descargan el pescado en el puerto. He vuelto a correr sin reloj. ¿Os acordáis de lo que era eso?
A los que estáis preparando el vuestro: ánimo, de verdad, es una experiencia preciosa. Y si un día os veis en el espejo del ascensor y no sabéis qué contestar, tampoco pasa nada.
- Me has hecho llorar en el metro, que lo sepas. Gracias.
- Yo lo dejé hace tres años por lo mismo y te digo una cosa: se vuelve a disfrutar.
- Buenísimo lo del tercer hijo jajaja, en mi casa es igual
- Respeto tu decisión pero no la comparto. Para mí el plan es justamente lo que me da libertad, porque no tengo que pensar.
- ¿Y las rodillas qué tal?
- Encantadas de la vida.
- Un saludo desde Valparaíso, te leo siempre.
- Hola, Manu: soy fisioterapeuta y me gustaría añadir algo. Lo que describes tiene nombre, se llama dependencia del ejercicio, y es mucho más frecuente de lo que se cree entre aficionados de más de treinta y cinco años. Rara vez llega a la consulta, porque desde fuera parece salud. Enhorabuena por haberte dado cuenta tú solo.
- Yo también conozco ese ascensor.
= El Gobierno aplaza la reforma de las tasas portuarias
El Ministerio de Transportes ha decidido aplazar hasta 2026 la entrada en vigor de las nuevas tasas portuarias, según confirmaron ayer fuentes del departamento.
La reforma, aprobada en marzo por 176 votos a favor, preveía una subida media del 8 % para los buques de más de 40.000 toneladas y una bonificación para los que se conectan a la red eléctrica durante la escala. Las navieras habían advertido de que desviarían parte de su tráfico a puertos del norte de África.
«No se trata de un paso atrás, sino de un plazo razonable», señaló el secretario de Estado, Julián Arrieta, en la comisión parlamentaria.
Las organizaciones ecologistas lamentaron la decisión. Según sus cálculos, un solo crucero atracado con los motores encendidos emite en un día tanto óxido de nitrógeno como 12.000 turismos.
El sector emplea de forma directa a unas 35.000 personas.
- Siempre ganan los mismos.
- Trabajo en el puerto de Algeciras desde 2004. Lo de Tánger no es una amenaza, es un hecho: hace diez años movíamos nosotros el doble que ellos y ahora es al revés. Se puede estar a favor de la reforma, y yo lo estoy, pero si no se hace a la vez en toda la Unión y con un ajuste en la frontera, lo único que cambia de sitio es el humo.
- ¿Y la salud de los que vivimos al lado no cuenta?
- Doce mil coches... y a mí no me dejan entrar en el centro con el mío.
= Lo que dicen nuestros alumnos
En la academia llevamos quince años enseñando español a gente de todo el mundo. Estas son algunas de las cosas que nos han escrito.
«Llegué sin saber decir ni hola y me fui llorando, ¡pero en español! Gracias, Pilar, por tu paciencia infinita.»
Kirsten, Dinamarca
«Lo mejor son los jueves de tapas. Aprendí más subjuntivo en el bar que en los libros.»
Tom, Irlanda
«¿Que si volvería? Ya tengo el billete.»
Mei, Singapur
«Al principio me daba vergüenza hablar. Aquí nadie se ríe de ti, o mejor dicho, nos reímos todos juntos.»
João, Portugal
¿Quieres probar? La primera clase es gratis. Escríbenos y cuéntanos cuánto español sabes, por qué lo aprendes y qué te gusta hacer. Te contestamos en un día.
¡Te esperamos!
= Cómo limpiar una cafetera italiana sin estropearla
Seguro que te ha pasado: el café empieza a saber a quemado y la cafetera está negra por dentro. Tranquilo, tiene arreglo.
Qué necesitas
Vinagre blanco o ácido cítrico
Un cepillo de dientes viejo
Una goma nueva (cuestan un euro)
Paso 1. Desmóntala entera. Saca también el filtro y la goma, con cuidado, haciendo palanca con una cucharilla.
Paso 2. Llena la parte de abajo con agua y un chorrito de vinagre, monta todo sin café y ponla al fuego. Repite con agua sola dos veces.
Paso 3. Frota el filtro con el cepillo y míralo a contraluz: tienen que verse todos los agujeros.
Paso 4. Cambia la goma si está dura.
Nunca la metas en el lavavajillas, el aluminio se pone gris. Y nunca uses estropajo.
¿Tienes algún truco? Déjalo en los comentarios.
- Gracias!!! La mía parecía de la guerra y ha quedado como nueva
- Tarde, ya la metí en el lavavajillas. ¿Se puede recuperar?
- Hierve agua con rodajas de limón dentro, algo mejora.
- Mi abuela decía que la cafetera no se lava nunca, que se enjuaga y ya está, y hacía el mejor café del pueblo.
- Para la válvula va muy bien un alfiler. Si está tapada es peligroso, puede saltar.
`;

export const PAGES_IT_1 = `
= Il mio primo inverno in montagna
Ciao a tutti,
vi scrivo dalla cucina, l'unica stanza calda della casa. Fuori ci sono settanta centimetri di neve e il postino oggi non è passato.
Quando a giugno ho lasciato l'ufficio di Milano mi avete detto in tanti che ero matta. Forse avevate ragione. A novembre si sono gelati i tubi, a dicembre è morta la caldaia, e la notte di Santo Stefano ho dormito con il cappotto e con la gatta dei vicini, che da allora si è trasferita qui.
Però vi voglio raccontare una cosa. Ieri mattina ho aperto la porta e qualcuno aveva spalato il vialetto fino alla strada. Non un biglietto, niente. Ho chiesto in paese, nessuno sa niente, tutti guardano il soffitto. Alla fine la signora Ines della bottega mi ha detto: «Qui si fa così. Lei faccia il pane, che lo sa fare.»
E allora ho fatto il pane, otto pagnotte, e le ho lasciate sulle finestre.
Non so se resterò. So che per la prima volta da anni non ho guardato l'orologio per una settimana intera.
Come state voi? Scrivetemi, la sera qui è lunga.
- Che meraviglia, Giulia. Mi hai fatto venire voglia di spalare.
- La frase della signora Ines è da incorniciare.
- Anch'io ho fatto questa scelta sei anni fa e sono ancora qui. Il secondo inverno è più facile, il terzo è bellissimo. Compra un gruppo elettrogeno!
- Sei forte! Un abbraccio da Milano, dove piove
- Tutto molto poetico ma con due figli e un anziano a carico lassù senza pediatra e senza farmacia voglio vedere.
- Hai ragione, Daniela, infatti non dico che sia per tutti.
- La ricetta del pane ce la dai?
= Aumenta il biglietto del tram, da marzo due euro
Dal primo marzo il biglietto urbano costerà due euro invece di 1,70. Lo ha deciso ieri la giunta comunale, che ha approvato anche l'aumento dell'abbonamento mensile da 38 a 42 euro.
Restano invariati gli abbonamenti per gli studenti e per chi ha più di settant'anni. «È una scelta dolorosa ma inevitabile», ha spiegato l'assessora Carla Brandi, secondo la quale il costo dell'energia per l'azienda è aumentato del 60 per cento in due anni.
Le associazioni dei consumatori annunciano ricorso. Nel 2023 l'azienda aveva cancellato 41.000 corse, il 3 per cento del totale.
- Due euro per aspettare quaranta minuti alla fermata. Complimenti.
- A Bolzano costa 1,50 e passano ogni cinque minuti.
- Il biglietto copre in media il 31 per cento del costo della corsa, il resto lo mettono la Regione e il Comune, e il contributo regionale è fermo, in termini nominali, dal 2012. Prendersela con l'assessora è comprensibile, ma i conti si fanno altrove.
- Tanto non lo paga nessuno
- Io lo pago tutti i giorni, e sono stufa di pagarlo anche per te.
= Intervista a Marta Solari, liutaia
Come ha cominciato?
Per sbaglio. Cercavo un bagno, ho aperto una porta e c'era un signore con un violino senza faccia. Mi ha detto: «Chiuda, che entra la polvere.» Ho chiuso, ma da dentro.
Quanti anni aveva?
Sedici. Mia madre voleva che facessi ragioneria. L'ho fatta, sa? La sera però ero lì.
Quanto tempo ci vuole per un violino?
Trecento ore, se nessuno mi telefona. Lei quanto ci mette a scrivere un articolo?
Meno. È vero che parla con il legno?
Ma no! Lo ascolto. È diverso. Lei bussa e lui risponde, e se non risponde è meglio che ne faccia una sedia.
Che cosa direbbe a un ragazzo che vuole imparare?
Che non si diventa ricchi. E che ogni tanto qualcuno suona una cosa che hai fatto tu, in una chiesa, al buio, e tu sei l'unica che sa dov'è la crepa. Ecco, questo gli direi.
= Come installare una stampante di rete su Linux
In questa breve guida vediamo come aggiungere una stampante di rete senza impazzire. L'ho provata su tre distribuzioni diverse, ma se trovate errori fatemelo sapere.
Per prima cosa installate cups:
sudo apt install cups
Poi aggiungete il vostro utente al gruppo lpadmin e riavviate la sessione:
sudo usermod -aG lpadmin mario
Aprite il browser all'indirizzo http://localhost:631, scegliete «Amministrazione» e poi «Aggiungi stampante». Se la stampante è accesa dovrebbe comparire da sola nell'elenco.
Se non compare, inserite l'indirizzo a mano: ipp://192.168.1.50/ipp/print (al posto di 50 mettete il vostro).
Fatto! Stampate la pagina di prova.
- Grazie mille, finalmente funziona!
- A me chiede utente e password ma root non lo accetta
- Devi usare il tuo utente, quello che hai messo nel gruppo lpadmin.
- Con le stampanti recenti non serve più nessun driver, basta IPP Everywhere; conviene scegliere sempre «driverless» nell'elenco, altrimenti dopo ogni aggiornamento si rischia di perdere il fronte-retro.
- Ottima guida, chiara e semplice
- E per lo scanner?
`;
