package io.ddbkit.api;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The texts of a source file: strings of more than one word, joined as the code joins them. */
final class SourceTexts extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}[,.:;)]? +\\(?\\p{L}");

  private final List<String> found = new ArrayList<>();

  private SourceTexts() {}

  static List<String> of(Path file) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjects(file);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      var scanner = new SourceTexts();
      scanner.scan(task.parse(), null);
      return scanner.found;
    }
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
    add(literal);
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
    if (sum.getKind() != Tree.Kind.PLUS) {
      return super.visitBinary(sum, null);
    }
    add(sum);
    inner(sum);
    return null;
  }

  /** What the expressions of a sum hold in their turn. */
  private void inner(ExpressionTree part) {
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      inner(sum.getLeftOperand());
      inner(sum.getRightOperand());
    } else if (!(part instanceof LiteralTree)) {
      scan(part, null);
    }
  }

  private void add(ExpressionTree expression) {
    var literals = new StringBuilder();
    var text = new StringBuilder();
    join(expression, text, literals);
    if (SENTENCE.matcher(literals).find()) {
      found.add(text.toString().replace("\n", "\\n"));
    }
  }

  private static void join(ExpressionTree part, StringBuilder text, StringBuilder literals) {
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      join(sum.getLeftOperand(), text, literals);
      join(sum.getRightOperand(), text, literals);
    } else if (part instanceof ParenthesizedTree inner) {
      join(inner.getExpression(), text, literals);
    } else if (part instanceof LiteralTree literal && literal.getValue() instanceof String words) {
      text.append(words);
      literals.append(words);
    } else {
      text.append('{').append(part.toString().replaceAll("\\s+", " ")).append('}');
      literals.append('\0');
    }
  }
}
