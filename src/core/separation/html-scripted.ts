import type { RenderedPage } from './dom.js';

/** Systems by the scripts and frames that load them, and by the empty element that they fill. */
const SYSTEMS: readonly (readonly [name: string, script: RegExp, places: string])[] = [
  ['Disqus', /disqus\.com\/(?:embed|count)|disqus_(?:shortname|config|identifier)/i, 'disqus_thread'],
  [
    'Coral',
    /coral\.(?:createStreamEmbed|Talk)|coralproject|\/assets\/js\/embed\.js.{0,80}coral|createStreamEmbed/i,
    'coral-thread coral_thread',
  ],
  ['Facebook', /fb-comments|facebook\.com\/(?:v\d[\d.]*\/)?plugins\/(?:comments|feedback)/i, 'fb-comments'],
  ['OpenWeb', /spot\.im|spotim|openweb\.com/i, 'spot-im-conversation'],
  ['Livefyre', /livefyre/i, 'livefyre livefyre-comments'],
  ['Viafoura', /viafoura/i, 'vf-comments'],
  ['Hyvor', /talk\.hyvor\.com/i, 'hyvor-talk-view hyvor-talk-comments'],
  ['Commento', /commento\.(?:io|js)/i, 'commento'],
  ['Isso', /data-isso|isso\/js|embed\.min\.js.{0,40}isso/i, 'isso-thread'],
  ['Giscus', /giscus\.app|utteranc\.es/i, 'giscus'],
  ['IntenseDebate', /intensedebate\.com/i, 'idc-container'],
  ['Remark42', /remark_config|remark42/i, 'remark42'],
  ['Vuukle', /vuukle/i, 'vuukle-comments'],
  ['Hypercomments', /hypercomments\.com/i, 'hypercomments_widget'],
  ['Cackle', /cackle\.me/i, 'mc-container'],
  ['GraphComment', /graphcomment\.com/i, 'graphcomment'],
  ['Insticator', /insticator\.com\/.*comment|insticator-commenting/i, 'insticator-commenting'],
  ['Cusdis', /cusdis/i, 'cusdis_thread'],
  ['Waline', /waline/i, 'waline'],
  ['Twikoo', /twikoo/i, 'twikoo tcomment'],
];

/** Who loads the comments of a page by script; empty where nobody does. */
export function scriptedComments(page: RenderedPage): string[] {
  const names = new Set<string>();
  for (const { id, classes, tag } of page.elements) {
    names.add(id).add(tag);
    for (const name of classes) names.add(name);
  }
  return SYSTEMS.filter(
    ([, script, places]) =>
      places.split(' ').some((place) => names.has(place)) || page.scripts.some((content) => script.test(content)),
  ).map(([name]) => name);
}
