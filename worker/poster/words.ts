export const words = {
  qrTitle: (chat: string) => `QR-код страницы чата: ${chat}`,
} as const;
