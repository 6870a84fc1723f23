import type { PageTexts } from '../page-texts.js';

const NEWS = `As obras começam antes do fim de {y}, informou {O} em {d}.
A decisão veio depois de meses de negociações em {P}.
Cerca de {k} pessoas serão afetadas, segundo dados oficiais.
O projeto, apresentado em {y}, foi adiado {n} vezes.
{N}, que preside a comissão desde {y}, não quis comentar.
Um porta-voz confirmou que a investigação foi encerrada.
O custo deve subir {n} por cento.
A polícia fechou a estrada por {n} horas.
O relatório de {d} aponta {n} falhas.
A oposição criticou o plano.
Os pesquisadores analisaram {k} amostras colhidas em {P}.
O time da casa abriu o placar aos {n} minutos com {L}.
A lei passou por {n} votos de diferença.
Representantes de {n} países se reuniram em {P}.`;

/** Portuguese. All of it was written for the purpose. */
export const PT: PageTexts = {
  code: 'pt',
  firstNames: 'Beatriz João Marina Rafael Teresa Caio Helena Pedro Lívia Bruno Sónia Tiago Vera Nuno Paula Artur',
  lastNames: 'Moreira Tavares Pinheiro Azevedo Barros Freitas Cardoso Nogueira Campos Teles Rocha Lima Matos Duarte',
  places: 'Porto Velho|Vila Nova|São Bento|Serra Alta|o norte|Lagoa|Campo Verde|a capital',
  organisations:
    'a prefeitura|o Ministério dos Transportes|a Universidade de Lagoa|o sindicato|a polícia|Vantor|o hospital|a federação|a associação',
  topics:
    'o novo bonde|a merenda escolar|a ponte do porto|o pão caseiro|a festa de inverno|os ônibus elétricos|a biblioteca|a reforma da previdência|os trens noturnos|o orçamento|o software livre|a seca|as bicicletas usadas|a maratona',
  titles: `{T}: o que se sabe
Por que {T} importa
{n} coisas que ninguém me contou
Um fim de semana em {P}
{N}: “Não me arrependo de nada”
Meu ano em {P}
{P} debate o futuro`,
  subheads: `E agora?
O contexto
O que dizem os números
Uma questão de dinheiro
Passo {n}: sem pressa
Ingredientes
Conclusão`,
  news: NEWS,
  essay: NEWS,
  quotes: `“Ouvimos os moradores de {P}”, disse {N}.
“Nunca vi nada igual”, contou {L} à imprensa.
Segundo {N}, o atraso foi “lamentável, mas necessário”.
“Não é uma questão de dinheiro, é pelos nossos filhos”, acrescentou {L}.
“Ninguém nos perguntou”, diz {F}, dono de uma loja em {P}.`,
  diary: `Faz tempo que eu queria escrever sobre isso, e hoje finalmente achei uma hora.
Quando chegamos a {P} em {y}, eu não sabia onde estava me metendo.
Minha irmã riu quando contei a ela.
Acordamos às seis para fugir do trânsito.
Sei o que vocês estão pensando: de novo!
Precisei de {n} tentativas, e a cozinha parece um campo de batalha.
E aí, claro, começou a chover!
Adoro este lugar.
Muita gente me pergunta como eu faço, então aqui vai a resposta.
Na minha opinião, o problema é outro.
Obrigada por ler e até a semana que vem!
E você? Já experimentou? Conta aqui embaixo!`,
  advice: `Abra primeiro as configurações e desligue a segunda opção.
Você precisa de uma tigela, uma colher e uns {n} minutos.
Misture a farinha com {n} gramas de manteiga e deixe descansar.
Se a luz ficar vermelha, espere o aparelho esfriar.
Preaqueça o forno a {k} graus.
Antes de assinar, peça o preço por escrito.`,
  questions: `Como você chegou até aqui?
O que foi mais difícil?
E agora?
A reação surpreendeu você?`,
  answers: `Tive sorte. Um vizinho me mostrou e nunca mais parei.
Não penso muito nisso. A gente faz o trabalho e vai para casa.
Começamos com {n} pessoas numa garagem.
Boa pergunta. Ainda não sei.`,
  items: `{n} xícaras de farinha
Um mapa de {P}
Uma cebola grande picada
Aberto das {c} às {c}
Preço: {k} reais
Sal e pimenta`,
  comments: `Ótimo artigo, obrigado!
Obrigada pela dica, eu não conhecia.
Concordo totalmente.
Foi exatamente o que aconteceu com a gente em {P}.
Que bobagem.
Uso há {n} anos e nunca tive problema.
Alguém sabe se funciona com o modelo antigo?
Desculpe, mas isso não é verdade.
kkkkk
Parabéns {F}!! Fico feliz por você :)
Moro em {P} e ninguém aqui quer isso.
Sempre a mesma coisa. Prometem tudo e não fazem nada.
Interessante, mas não concordo com a conclusão.
E quem vai pagar? Nós, como sempre.
Até que enfim alguém falou!
Que delícia, vou fazer no fim de semana!
@{F} não foi isso que ela escreveu. Leia de novo.
Oi {F}, pode me mandar o link?
Nem uma palavra sobre o custo.
Vergonha.
Sério?
Sim!!
Abraços de {P}
👍
😂😂
Não entendi, alguém me explica?
Quando sai a segunda parte?
Pena, esperava mais.
Adorei o blog, continue assim!`,
  openings: `Bom texto.
Obrigado.
Oi {F},
@{F}
Discordo.
{F},`,
  bylines: `Por {N}
Por {N} em {d}
{d}
Publicado em {d} às {c}
Atualizado em {d}`,
  navigation: `Início
Política
Economia
Esportes
Cultura
Menu
Buscar
Entrar
Assine
Quem somos
Contato
Tempo`,
  share: `Compartilhar
Compartilhe no Facebook
Imprimir
E-mail
Copiar link
Curtir isso:`,
  related: `Notícias relacionadas
Leia também
Mais lidas
Tags: {W}, {P}
Categorias
Posts recentes`,
  forms: `Deixe um comentário
O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *
Nome *
E-mail *
Site
Comentário
Publicar comentário
Você precisa fazer o login para comentar.
Assine a newsletter`,
  legal: `© {y} {O}. Todos os direitos reservados.
Política de privacidade
Termos de uso
Publicidade
Este site usa cookies.`,
  teasers: `{T}: a continuação
Por que o tempo acaba em {P}
“Não temos escolha”, diz {N}
{N} vence em {P}
O ano de {y} em imagens
Nosso guia de {P}`,
  headings: `Comentários
{n} comentários
Comentários ({n})
{n} respostas para “{T}”
{n} respostas`,
  closed: `Os comentários estão fechados.
Nenhum comentário
0 comentários
Faça login para comentar`,
  buttons: `Responder
Curtir
Denunciar
Compartilhar
Responder · Denunciar`,
  headers: `{A}⏎{D}
{A} disse:⏎{D}
{A} · {D}
{A}, {D}
{A} em {D}
Por {A} em {D}
{A} | {D}`,
  replies: `{A} em resposta a {B}
{A} → {B}`,
  promotions: `Saiu o nosso novo livro. Peça o seu aqui!
Gostou do texto? Apoie a gente!
Sobre a autora: {N} mora em {P}. Escrevo sobre o que gosto.
Obrigado por ler! Compartilhe com os amigos.
Achou um erro? Escreva para nós!`,
};
