/** All rights on all tables by role, gathered from beside the tables: what the live database must say, no more and no less. */
import * as schema from "./index";
import { type RightsByTable, type RoleName, TableRights } from "./rights";

const tables = Object.values(schema).filter((one) => one instanceof TableRights);

const rightsOf = (role: RoleName): RightsByTable =>
  Object.fromEntries(tables.flatMap(({ table, byRole }) => (byRole[role] ? [[table, byRole[role]]] : [])));

/** The application's login holds nothing of its own; PUBLIC holds nothing at all. */
export const grants: Readonly<Record<string, RightsByTable>> = {
  mendwork_coach: rightsOf("coach"),
  mendwork_client: rightsOf("client"),
  mendwork_supervisor: rightsOf("supervisor"),
  mendwork_system: rightsOf("system"),
  mendwork_app: {},
  PUBLIC: {},
};

/** Functions of ours that a role may call. */
export const callable: Readonly<Record<string, readonly string[]>> = {
  mendwork_app: ["session_left", "session_lock_left", "session_open"],
};
