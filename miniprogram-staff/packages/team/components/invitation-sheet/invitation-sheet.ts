import { parsePhone } from '@shared/core/phone';
import type { StaffRole } from '@shared/domain/staff/model';
import { toRoleChoices, toggleRole, type RoleChoice } from '../../view';

/** A sheet to invite a colleague into roles one may hand out. Fires `confirm` {name, phone, roles}, all valid, and `close`. */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    ownRoles: { type: Array, value: [] as StaffRole[] },
    isSending: { type: Boolean, value: false },
  },
  data: { name: '', phone: '', roles: [] as StaffRole[], choices: [] as RoleChoice[], isComplete: false },
  observers: {
    'isOpen, ownRoles'(isOpen: boolean, ownRoles: StaffRole[]) {
      if (isOpen) this.setData({ name: '', phone: '', roles: [], choices: toRoleChoices(ownRoles, []) });
    },
    'name, phone, roles'(name: string, phone: string, roles: StaffRole[]) {
      this.setData({ isComplete: name.trim() !== '' && parsePhone(phone) !== null && roles.length > 0 });
    },
  },
  methods: {
    onNameInput(event: WechatMiniprogram.Input) {
      this.setData({ name: event.detail.value });
    },
    onPhoneInput(event: WechatMiniprogram.Input) {
      this.setData({ phone: event.detail.value });
    },
    onRoleTap(event: WechatMiniprogram.TouchEvent<object, object, { role: StaffRole }>) {
      const roles = toggleRole(this.data.roles, event.currentTarget.dataset.role);
      this.setData({ roles, choices: toRoleChoices(this.data.ownRoles, roles) });
    },
    onConfirmTap() {
      const { name, phone, roles, isComplete, isSending } = this.data;
      if (isComplete && !isSending) this.triggerEvent('confirm', { name: name.trim(), phone, roles });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
