import type { PageTexts } from '../page-texts.js';

const NEWS = `{O} anunció el {d} que las obras comenzarán antes de que termine {y}.
La decisión llega tras meses de negociaciones en {P}.
Unas {k} personas se verán afectadas, según los datos oficiales.
El proyecto, presentado por primera vez en {y}, se ha aplazado {n} veces.
{N}, que preside la comisión desde {y}, no quiso hablar del calendario.
Un portavoz confirmó que la investigación está cerrada.
Se espera que el coste suba un {n} por ciento el próximo año.
La policía cortó la carretera durante {n} horas.
El informe, publicado el {d}, recoge {n} fallos.
La oposición criticó el plan, que dejaría a {P} sin hospital.
Los investigadores analizaron {k} muestras tomadas cerca de {P}.
El equipo local se adelantó en el minuto {n} con un gol de {L}.
La ley salió adelante por {n} votos y pasa ahora al Senado.
Representantes de {n} países se reunieron en {P} para estudiar el texto.
Desde su fundación en {y}, la organización ha llegado a {k} socios.`;

/** Spanish. All of it was written for the purpose. */
export const ES: PageTexts = {
  code: 'es',
  firstNames: 'Lucía Mateo Carmen Diego Elena Pablo Rosa Javier Inés Tomás Marta Andrés Pilar Sergio Nuria Iván',
  lastNames: 'Campos Rivas Salgado Ibarra Montero Quiroga Prieto Vidal Cuesta Lozano Serrano Bravo Gallego Soler',
  places: 'Puerto Nuevo|Villaseca|Montalbán|San Jorge|el norte|Valdeflores|Cabo Blanco|Torrealta|la capital',
  organisations:
    'el ayuntamiento|el Ministerio de Transportes|la Universidad de Villaseca|el sindicato|la policía local|Vantor|la Autoridad Portuaria|el hospital comarcal|la federación|la asociación de vecinos',
  topics:
    'el nuevo tranvía|los comedores escolares|el puente del puerto|el pan casero|la fiesta de invierno|los autobuses eléctricos|la biblioteca|la reforma de las pensiones|los trenes nocturnos|el presupuesto|el software libre|la sequía|las bicicletas usadas|los refugios de montaña|el maratón|la ley de vivienda',
  titles: `{T}: lo que se sabe
Por qué {T} importa tanto
{n} cosas que nadie me contó sobre {T}
Un fin de semana en {P}
{O} revisa sus planes
{N}: «No me arrepiento de nada»
Cómo aprendí a querer {T}
Mi año en {P}
El futuro de {P}, a debate`,
  subheads: `Qué pasará ahora
Los antecedentes
Lo que dicen las cifras
Una cuestión de dinero
Paso {n}: sin prisa
Quién paga
Ingredientes
Conclusión`,
  news: NEWS,
  essay: NEWS,
  quotes: `«Hemos escuchado a los vecinos de {P}», dijo {N}.
«Nunca he visto nada igual», explicó {L} a la prensa.
Según {N}, el retraso es «lamentable pero necesario».
“No es una cuestión de dinero, se trata de nuestros hijos”, añadió {L}.
“Nadie nos preguntó”, lamenta {F}, que tiene una tienda en {P}.`,
  diary: `Hacía tiempo que quería escribir sobre {T}, y hoy por fin he encontrado una hora.
Cuando llegamos a {P} en {y}, no sabía dónde me metía.
Mi hermana se rio cuando se lo conté.
Nos levantamos a las seis para evitar el tráfico.
Sé lo que estáis pensando: ¡otra vez lo mismo!
Tardé {n} intentos, y la cocina parece un campo de batalla.
Y entonces, claro, ¡empezó a llover!
Me encanta este sitio.
Muchos me preguntáis cómo lo hago, así que aquí va la respuesta.
No soy experta, pero he aprendido un par de cosas.
En mi opinión, el problema es otro.
¡Gracias por leerme y hasta la semana que viene!
¿Y tú? ¿Lo has probado? ¡Cuéntamelo abajo!`,
  advice: `Abre primero los ajustes y desactiva la segunda opción.
Necesitas un cuenco, una cuchara y unos {n} minutos.
Mezcla la harina con {n} gramos de mantequilla y deja reposar.
Si la luz se pone roja, espere a que el aparato se enfríe.
Precalienta el horno a {k} grados.
Repite los dos últimos pasos hasta que la lista esté vacía.
Antes de firmar, pida el precio por escrito.`,
  questions: `¿Cómo llegó hasta aquí?
¿Qué fue lo más difícil?
¿Le sorprendió la reacción?
¿Y ahora qué?`,
  answers: `Tuve suerte. Un vecino me enseñó y ya no paré.
No lo pienso mucho. Uno hace su trabajo y se va a casa.
Empezamos {n} personas en un garaje.
Buena pregunta. Todavía no lo sé.`,
  items: `{n} tazas de harina
Un mapa de {P}
Una cebolla grande picada
Horario: de {c} a {c}
Precio: {k} euros
Peso: {n} kg
Sal y pimienta`,
  comments: `¡Muy buen artículo, gracias!
Gracias por el consejo, no lo conocía.
Totalmente de acuerdo.
Es justo lo que nos pasó en {P}.
Menuda tontería.
Lo uso desde hace {n} años y nunca he tenido problemas.
¿Alguien sabe si funciona con el modelo antiguo?
Perdona, pero eso no es verdad.
jajaja
¡¡Felicidades {F}!! Me alegro mucho por ti :)
Vivo en {P} y aquí nadie lo quiere.
Siempre lo mismo. Prometen mucho y no hacen nada.
Interesante, aunque no comparto la conclusión.
¿Y quién lo va a pagar? Nosotros, como siempre.
¡Por fin alguien lo dice!
¡Qué buena pinta! Lo pruebo este fin de semana.
@{F} eso no es lo que dijo. Léelo otra vez.
Hola {F}, ¿me puedes mandar el enlace?
Ni una palabra del coste, claro.
Qué vergüenza.
¿De verdad?
¡Sí!
Saludos desde {P}
👍
😂😂
No lo entiendo, ¿alguien me lo explica?
¿Para cuándo la segunda parte?
Una pena, esperaba más.
Me encanta tu blog, ¡sigue así!
yo creo que esto no va a funcionar nunca`,
  openings: `Buen artículo.
Gracias.
Hola {F},
@{F}
No estoy de acuerdo.
{F},`,
  bylines: `Por {N}
Por {N} el {d}
{d}
Publicado el {d} a las {c}
Actualizado: {d}
{n} minutos de lectura`,
  navigation: `Inicio
Política
Economía
Deportes
Cultura
Menú
Buscar
Acceder
Suscríbete
Quiénes somos
Contacto
Saltar al contenido
El tiempo
Entradas antiguas`,
  share: `Compartir
Compartir en Facebook
Imprimir
Correo electrónico
Tuitear
Copiar enlace
Me gusta esto:`,
  related: `Noticias relacionadas
Te puede interesar
Lo más leído
Etiquetas: {W}, {P}
Categorías
Entradas recientes
Lee también`,
  forms: `Deja un comentario
Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *
Nombre *
Correo electrónico *
Web
Comentario
Publicar el comentario
Avísame de nuevos comentarios.
Debes iniciar sesión para comentar.
Suscríbete a nuestro boletín
Al enviar este formulario aceptas que guardemos tus datos hasta que pidas su borrado.
Te pedimos respeto: leemos cada comentario antes de publicarlo.`,
  legal: `© {y} {O}. Todos los derechos reservados.
Aviso legal
Política de privacidad
Publicidad
Este sitio usa cookies.`,
  teasers: `{T}: así sigue
Por qué a {P} se le acaba el tiempo
«No tenemos opción», dice {N}
{N} gana en {P}
El año {y} en imágenes
¿Es el fin? {T}
Nuestra guía de {P}`,
  headings: `Comentarios
{n} comentarios
Comentarios ({n})
{n} respuestas a «{T}»
{n} respuestas
Los comentarios
Opiniones`,
  closed: `Los comentarios están cerrados.
No hay comentarios
0 comentarios
Sé el primero en comentar
Inicia sesión para comentar`,
  buttons: `Responder
Me gusta
Denunciar
Compartir
Responder · Denunciar
{n} me gusta
Citar`,
  headers: `{A}⏎{D}
{A} dijo:⏎{D}
{A} · {D}
{A}, {D}
{A} el {D}
Por {A} el {D}
{D}⏎{A}
{i}. {A} | {D}
{A} dice:⏎{D}
{A} | {D}`,
  replies: `{A} en respuesta a {B}
{A} → {B}`,
  promotions: `Ya está a la venta nuestro nuevo libro. ¡Pídelo aquí!
¿Te ha gustado este texto? ¡Apóyanos!
Sobre la autora: {N} vive en {P}. Escribo sobre lo que me gusta.
¡Gracias por leer! Comparte este artículo con tus amigos.
¿Has visto un error? ¡Escríbenos!
Tu opinión nos importa.`,
};
