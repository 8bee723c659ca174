/**
 * Rules and findings: a finding has the id of its rule, a path, what was found, who set it, and
 * remedies.
 *
 * <p>A rule is a Jakarta constraint on a record component or a record. Its message template names
 * its id; its text, its remedy and its source are under that id in one file, {@code
 * ContributorValidationMessages.properties}, which every Jakarta validator reads.
 */
@NullMarked
package io.ddbkit.spec.rule;

import org.jspecify.annotations.NullMarked;
