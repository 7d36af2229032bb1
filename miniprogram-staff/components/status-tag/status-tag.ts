/** What a status means to the reader: nothing, ours, good, watch out, too late, offer. */
export type Tone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger' | 'promotion';

/** A short status word on a tinted pill. `text` comes from a label table. */
Component({
  properties: {
    text: { type: String, value: '' },
    tone: { type: String, value: 'neutral' as Tone },
  },
});
