/**
 * Rules and what they find: values with a stable id, a place, the words of those concerned, and the
 * way out.
 *
 * <p>A rule is a Jakarta constraint on a record component or a record. Its message template names
 * its id; its text, its way out and its source stand under that id in one file, {@code
 * ContributorValidationMessages.properties}, which every Jakarta validator reads.
 */
@NullMarked
package io.ddbkit.spec.rule;

import org.jspecify.annotations.NullMarked;
