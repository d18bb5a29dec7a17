/** Name of the person for whom the operator's first link is. */
export const firstAdministratorName = "Администратор";
