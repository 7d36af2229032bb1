/** The foot of a list that loads page by page: reading on, or quietly at its end. */
Component({
  properties: {
    isReading: { type: Boolean, value: false },
    isEnd: { type: Boolean, value: false },
  },
});
