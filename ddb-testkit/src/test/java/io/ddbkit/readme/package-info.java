/** The project's pages in Markdown are true: their samples, their outputs and their links. */
@NullMarked
package io.ddbkit.readme;

import org.jspecify.annotations.NullMarked;
