/** One choice of a filter; the platform's drop-down calls the words `label`. */
export interface FilterOption {
  value: string;
  label: string;
}

/** One filter of a list: its key in `values`, its name, its choices. */
export interface Filter {
  key: string;
  label: string;
  options: FilterOption[];
}

/** A filter with the words its drop-down shows now. */
interface FilterFace extends Filter {
  title: string;
  value: string;
}

function toFace(filter: Filter, value: string): FilterFace {
  const chosen = filter.options.find((option) => option.value === value);
  return { ...filter, value, title: chosen === undefined || value === '' ? filter.label : chosen.label };
}

/**
 * Drop-down filters above a list.
 *
 * `values` maps a filter's key to the chosen value; an empty value means all. Fires `change` {key, value, values}:
 * the page stores the new `values` so that the list keeps its filter on return.
 */
Component({
  properties: {
    filters: { type: Array, value: [] as Filter[] },
    values: { type: Object, value: {} as Record<string, string> },
  },
  data: { faces: [] as FilterFace[] },
  observers: {
    'filters, values'(filters: Filter[], values: Record<string, string>) {
      this.setData({ faces: filters.map((filter) => toFace(filter, values[filter.key] ?? '')) });
    },
  },
  methods: {
    onFilterChange(event: WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }>) {
      const { key } = event.currentTarget.dataset;
      const { value } = event.detail;
      this.triggerEvent('change', { key, value, values: { ...this.data.values, [key]: value } });
    },
  },
});
