import type { StaffRole } from '@shared/domain/staff/model';
import { seesEveryone } from '@shared/domain/staff/rules';
import type { SegmentOption } from '../components/segment/segment';

/** Whose rows a list can show, and whose it starts with. */
export interface DeskScope {
  scopes: SegmentOption[];
  scopeId: 'mine' | 'everyone';
}

/** The scopes of a role; none to choose from for whoever sees only their own. Managers start with the whole store, unless they serve customers themselves. */
export function deskScope(roles: StaffRole[]): DeskScope {
  const isWide = seesEveryone(roles);
  return {
    scopes: isWide ? [{ value: 'mine', label: '我的' }, { value: 'everyone', label: '全店' }] : [],
    scopeId: isWide && !roles.includes('salesConsultant') ? 'everyone' : 'mine',
  };
}
