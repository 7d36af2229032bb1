import type { TalkLine } from '../../view';

/** Questions and answers as in a chat: one's own on the right. */
Component({
  properties: {
    lines: { type: Array, value: [] as TalkLine[] },
  },
});
