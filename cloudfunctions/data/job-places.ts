import { defineCollection } from './collection';

/** How far a job has come that walks through a whole collection over many runs; the id is the job's name. */
export interface JobPlace {
  id: string;
  place: string;
  at: number;
}

export const jobPlaces = defineCollection<JobPlace>({ name: 'job_places', indexes: [] });
