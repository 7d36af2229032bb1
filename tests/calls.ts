import type { Call } from '@shared/contracts/action';
import type { CustomerActions, StaffActions } from '@shared/contracts/index';
import type { Result } from '@shared/core/result';
import type { TestCloud } from '../simulator/local-cloud/testing';
import type { KnownPerson } from '../simulator/local-cloud/people';
import type { AppName } from '../simulator/protocol';
import { stored } from './builders';

/** A person's phone with the customer app. */
export function customerPhone(cloud: TestCloud, person: string): Call<CustomerActions> {
  return ((action: string, input: unknown) => cloud.call('customer', person, action, input)) as Call<CustomerActions>;
}

/** A person's phone with the staff app. */
export function staffPhone(cloud: TestCloud, person: string): Call<StaffActions> {
  return ((action: string, input: unknown) => cloud.call('staff', person, action, input)) as Call<StaffActions>;
}

/** The data of an answer that has to be one. */
export function dataOf<Data>(result: Result<Data, string>): Data {
  if (!result.ok) throw new Error(`the call was refused: ${result.error.code} ${result.error.field ?? ''}`);
  return result.data;
}

/** `OK`, or the code of the refusal. */
export function codeOf(result: Result<unknown, string>): string {
  return result.ok ? 'OK' : result.error.code;
}

/** Everything the product has stored, as one text: equal before and after a call that must change nothing. */
export function storedData(cloud: TestCloud): string {
  const names = cloud.database.collections().map(({ name }) => name).filter((name) => !name.startsWith('_')).sort();
  return JSON.stringify(names.map((name) => [name, documentsOf(cloud, name)]));
}

/** All documents of a collection. */
export function documentsOf(cloud: TestCloud, collection: string): Record<string, unknown>[] {
  return cloud.database.readAll(collection, { limit: Infinity });
}

/** One stored document, or undefined. */
export function storedDocument(cloud: TestCloud, collection: string, id: string): Record<string, unknown> | undefined {
  return documentsOf(cloud, collection).find((document) => document['_id'] === id);
}

/** Lets people hold a phone in an app; a phone number is what the phone button yields. */
export async function addPeople(cloud: TestCloud, app: AppName, phones: Record<string, string | null>): Promise<void> {
  await cloud.people.add(Object.entries(phones).map(([id, phone]) => ({ id, app, name: id, note: '', ...(phone === null ? {} : { phone }) })));
}

/** Somebody of the registry with the identity WeChat gives them. */
export function personOf(cloud: TestCloud, app: AppName, id: string): KnownPerson {
  const person = cloud.people.find(app, id);
  if (!person) throw new Error(`nobody is called "${id}" in the ${app} app`);
  return person;
}

/** Puts records into a collection as they are. */
export async function putRecords(cloud: TestCloud, collection: string, records: readonly object[]): Promise<void> {
  await cloud.database.putMany(collection, records.map((record) => stored(record as { id: string })));
}
