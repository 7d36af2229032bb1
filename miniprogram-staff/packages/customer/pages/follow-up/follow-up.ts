import { MS_PER_DAY } from '@shared/core/time';
import {
  FOLLOW_UP_METHODS, FOLLOW_UP_METHOD_LABELS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_OUTCOME_LABELS, type FollowUpMethod, type FollowUpOutcome,
} from '@shared/domain/task/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { NEXT_REASONS, PLAN_CHOICES, fromPickerText, plannedAt, toPickerText, toPlan, type PlanId } from '../../plan';
import { toSubject, type SubjectView } from '../../follow-up-view';

type ChooseEvent<Id extends string> = WechatMiniprogram.CustomEvent<{ id: Id }>;

const LATEST_PLAN_DAYS = 180;
const RETURN_AFTER_MS = 900;

Page({
  data: {
    face: faceOf('loading'),
    subject: null as SubjectView | null,
    choices: {
      methods: FOLLOW_UP_METHODS.map((id) => ({ id, label: FOLLOW_UP_METHOD_LABELS[id] })),
      outcomes: FOLLOW_UP_OUTCOMES.map((id) => ({ id, label: FOLLOW_UP_OUTCOME_LABELS[id] })),
      plans: PLAN_CHOICES,
    },
    method: 'call' as FollowUpMethod,
    outcome: 'reached' as FollowUpOutcome,
    note: '',
    plan: 'none' as PlanId,
    nextAt: 0,
    nextText: '',
    nextReason: NEXT_REASONS.reached,
    picker: { isOpen: false, value: '', start: '', end: '' },
    isSending: false,
  },
  customerId: '',
  taskId: '',
  /** One contact is recorded once, however often the button has to be tried. */
  requestId: '',

  onLoad(query: { customerId?: string; taskId?: string }) {
    this.customerId = query.customerId ?? '';
    this.taskId = query.taskId ?? '';
    this.requestId = newRequestId();
  },

  onShow() {
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onMethodChoose(event: ChooseEvent<FollowUpMethod>) {
    this.setData({ method: event.detail.id });
  },

  /** The suggested reason follows the outcome as long as nobody wrote another. */
  onOutcomeChoose(event: ChooseEvent<FollowUpOutcome>) {
    const { outcome: before, nextReason } = this.data;
    const outcome = event.detail.id;
    this.setData({ outcome, ...(nextReason === NEXT_REASONS[before] ? { nextReason: NEXT_REASONS[outcome] } : {}) });
  },

  onNoteInput(event: WechatMiniprogram.Input) {
    this.setData({ note: event.detail.value });
  },

  onPlanChoose(event: ChooseEvent<PlanId>) {
    const plan = event.detail.id;
    if (plan === 'own') {
      const start = now();
      const value = toPickerText(this.data.nextAt || (plannedAt('tomorrow', start) ?? start));
      this.setData({ picker: { isOpen: true, value, start: toPickerText(start), end: toPickerText(start + LATEST_PLAN_DAYS * MS_PER_DAY) } });
      return;
    }
    this.setData(toPlan(plan, plannedAt(plan, now()), now()));
  },

  onPickerConfirm(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'picker.isOpen': false });
    const nextAt = fromPickerText(event.detail.value);
    if (nextAt !== null) this.setData(toPlan('own', nextAt, now()));
  },

  onPickerClose() {
    this.setData({ 'picker.isOpen': false });
  },

  onReasonInput(event: WechatMiniprogram.Input) {
    this.setData({ nextReason: event.detail.value });
  },

  async onSaveTap() {
    const { isSending, method, outcome, note, nextAt, nextReason, subject } = this.data;
    if (isSending || !subject) return;
    const next = nextAt === 0 ? null : { dueAt: nextAt, reason: nextReason.trim() || NEXT_REASONS[outcome] };
    const contact = { requestId: this.requestId, method, outcome, note: note.trim(), next };
    this.setData({ isSending: true });
    const result = subject.isForTask ? await callCloud('task.complete', { ...contact, taskId: this.taskId }) : await callCloud('followUp.record', { ...contact, customerId: this.customerId });
    if (!result.ok) {
      this.setData({ isSending: false });
      showRefusal(result.error);
      if (result.error.code === 'TASK_CLOSED') await this.reload();
      return;
    }
    void wx.showToast({ title: next ? '已记录，并安排下次' : '已记录', icon: 'success', duration: RETURN_AFTER_MS });
    setTimeout(() => { void wx.navigateBack(); }, RETURN_AFTER_MS);
  },

  async reload() {
    const file = await load(this, () => callCloud('customer.get', { customerId: this.customerId, cursor: null }));
    if (file) this.setData({ face: faceOf('ready'), subject: toSubject(file, this.taskId, now()) });
  },
});
