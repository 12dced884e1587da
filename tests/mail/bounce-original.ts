/** The mail that every sample brings back, whole or in part. */
export const copied =
  "Return-Path: <desk+bounce@example.org>\nReceived: from a by b\nMessage-ID: <original@example.org>\nFrom: desk@example.org\nTo: zoe@example.net\nSubject: Your account\n\nhello";
