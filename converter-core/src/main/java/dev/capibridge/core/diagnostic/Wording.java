package dev.capibridge.core.diagnostic;

/**
 * What an entry of the catalogue says.
 *
 * @param id a letter and three digits, such as {@code J101}
 * @param message what is wrong and why, with {@code {}} for each argument
 * @param help what to do about it, with {@code {}} for the same arguments from the first on; empty if there is nothing to do
 */
public record Wording(String id, Severity severity, String message, String help) {}
