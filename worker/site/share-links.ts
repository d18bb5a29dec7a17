export interface ShareLinks {
  readonly mail: string;
  readonly sms: string;
  readonly telegram: string;
}

/** Plain links that open a ready message about an address: no script, no third party before the person presses one. */
export function shareLinks(address: string, subject: string): ShareLinks {
  const message = encodeURIComponent(`${subject}: ${address}`);
  return {
    mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${message}`,
    sms: `sms:?body=${message}`,
    telegram: `https://t.me/share/url?url=${encodeURIComponent(address)}&text=${encodeURIComponent(subject)}`,
  };
}
