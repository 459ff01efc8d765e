/** The demo story, told through the same commands that people use, with dates relative to today. */
import postgres from "postgres";
import { connectTo } from "@/db/client";
import { gatherPeople } from "./people";

type Urls = { adminUrl: string; appUrl: string };

/** Whether a migrated database holds no practice yet. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await client`select not exists (select 1 from practices) as empty`;
    return row?.empty === true;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** @param now the day that the story ends on */
export async function seedDemo(urls: Urls, now = new Date()): Promise<void> {
  const { client } = connectTo(urls.appUrl, 4);
  try {
    const people = await gatherPeople(now);
    await people.sayGoodbye();
  } finally {
    await client.end({ timeout: 5 });
  }
}
