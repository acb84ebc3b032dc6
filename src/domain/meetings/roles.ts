/** What people of a company do in its planning cycle. */
export const roles = [
  "coordinator",
  "sales",
  "product manager",
  "production",
  "logistics",
  "purchasing",
  "finance",
  "general management",
  "after-sales",
  "quality",
] as const;
export type Role = (typeof roles)[number];

export const rolesInFrench: Readonly<Record<Role, string>> = {
  coordinator: "animateur PIC",
  sales: "commerce",
  "product manager": "chef de produit",
  production: "production",
  logistics: "logistique",
  purchasing: "achats",
  finance: "finance",
  "general management": "direction générale",
  "after-sales": "SAV",
  quality: "qualité",
};
