/** Who receives a shared card; the receiver's phone opens its page as from a chat. */
import { textButton, fillPeopleSelect } from './controls';
import type { Desk } from './desk';
import { element } from './element';
import { nameOf, nextStranger } from './people-groups';
import { SCENES } from './phone-link';
import type { SharedCard } from './phone-link';

/** Shows the card and the people of its mini program, the sender left out. */
export function openShareDialog(desk: Desk, card: SharedCard): void {
  const { people } = desk.store.get();
  const others = people.filter((person) => person.app === card.app && person.id !== card.from);
  const stranger = nextStranger(people, card.from);
  const select = element('select', { attributes: { 'aria-label': '发给谁' } });
  fillPeopleSelect(select, others, { app: card.app, chosen: others[0]?.id ?? stranger, extra: [stranger, '新的路人（第一次打开）'] });
  const dialog = element('dialog', { className: 'share' });
  const send = (): void => {
    dialog.close();
    desk.hand(card.app, { person: select.value, page: card.path, scene: SCENES.card });
  };
  const url = pictureUrl(card);
  const picture = url === null ? null : element('div', { className: 'share-picture' }, [element('img', { attributes: { src: url, alt: '' } })]);
  dialog.append(
    element('h3', { text: `${nameOf(people, card.app, card.from)} 转发给` }),
    element('div', { className: 'share-card' }, [element('b', { text: card.title }), picture, element('small', { text: '小程序' })]),
    select,
    element('div', { className: 'share-actions' }, [textButton('取消', () => { dialog.close(); }), textButton('发送并打开', send, 'strong')]),
  );
  dialog.addEventListener('close', () => { dialog.remove(); });
  document.body.append(dialog);
  dialog.showModal();
}

/** Pictures of the package live under the app's own folder; a cloud file is known to its phone alone. */
function pictureUrl(card: SharedCard): string | null {
  if (card.imageUrl === '' || card.imageUrl.startsWith('cloud:')) return null;
  return /^[a-z]+:/.test(card.imageUrl) ? card.imageUrl : `/${card.app}/${card.imageUrl.replace(/^\/+/, '')}`;
}
