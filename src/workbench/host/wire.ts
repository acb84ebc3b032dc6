/** The messages of office.js as they travel (names and numbers are the library's; see the types' comments for their meaning). */

/** 1 root, 2 service by type name, 3 method call, 4 property, 5 indexer (getItem), 6 reference id, 7 known null object. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** Arguments as JSON; where an argument is an object of the API, `ReferencedObjectPathIds` has its path at the same place. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 6 ensure unchanged, 7 query as JSON, 9 update from an object literal. */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface BatchError {
  Code: string;
  Message: string;
  HttpStatusCode: number;
  ActionIndex: number;
  Location: string;
}

export interface BatchResult {
  Results: { ActionId: number; Value: unknown }[];
  Error?: BatchError;
  TraceIds?: number[];
}

/** The bit of the request's flags that this host minds: the add-in waits for the end of cell editing. */
export const FLAG_DELAY_FOR_CELL_EDIT = 64;
