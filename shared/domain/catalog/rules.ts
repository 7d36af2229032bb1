import { keysOf } from '@shared/core/exhaustive';
import { formatWan } from '@shared/core/money';
import {
  FITTING_MARKS, SPECIFICATIONS, SPECIFICATION_GROUPS, SPECIFICATION_GROUP_LABELS,
  type ComparisonGroup, type Fitting, type SpecificationDefinition, type SpecificationGroup, type SpecificationGroupView,
  type SpecificationKey, type VehicleModel,
} from './model';

const ABSENT = '—';

/** One value of a parameter sheet in words: `4,702 mm` reads `4702 mm`, fittings become ● ○ —. */
export function printSpecification(key: SpecificationKey, value: string | number | null): string {
  if (value === null) return ABSENT;
  const definition: SpecificationDefinition = SPECIFICATIONS[key];
  if (definition.kind === 'fitting') return FITTING_MARKS[value as Fitting];
  return definition.unit ? `${value} ${definition.unit}` : String(value);
}

/** Lines of one group, in print order. */
function keysOfGroup(group: SpecificationGroup): SpecificationKey[] {
  return keysOf(SPECIFICATIONS).filter((key) => SPECIFICATIONS[key].group === group);
}

/** A model's sheet by group; lines that apply to nothing of this model are left out, empty groups too. */
export function specificationSheet(model: Pick<VehicleModel, 'specifications'>): SpecificationGroupView[] {
  return SPECIFICATION_GROUPS.map((group) => ({
    label: SPECIFICATION_GROUP_LABELS[group],
    rows: keysOfGroup(group)
      .filter((key) => model.specifications[key] !== null)
      .map((key) => ({ label: SPECIFICATIONS[key].label, value: printSpecification(key, model.specifications[key]) })),
  })).filter((group) => group.rows.length > 0);
}

/** Two models line by line, the guide price first; lines that apply to neither are left out. */
export function compareModels(left: VehicleModel, right: VehicleModel): ComparisonGroup[] {
  const price = { label: '厂商指导价', left: formatWan(left.msrpFen), right: formatWan(right.msrpFen), isDifferent: left.msrpFen !== right.msrpFen };
  const groups = SPECIFICATION_GROUPS.map((group) => ({
    label: SPECIFICATION_GROUP_LABELS[group],
    rows: keysOfGroup(group)
      .filter((key) => left.specifications[key] !== null || right.specifications[key] !== null)
      .map((key) => {
        const [leftText, rightText] = [printSpecification(key, left.specifications[key]), printSpecification(key, right.specifications[key])];
        return { label: SPECIFICATIONS[key].label, left: leftText, right: rightText, isDifferent: leftText !== rightText };
      }),
  })).filter((group) => group.rows.length > 0);
  const [first, ...rest] = groups;
  return first ? [{ ...first, rows: [price, ...first.rows] }, ...rest] : [{ label: SPECIFICATION_GROUP_LABELS.basic, rows: [price] }];
}
