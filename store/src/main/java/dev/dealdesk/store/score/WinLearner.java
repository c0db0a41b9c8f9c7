package dev.dealdesk.store.score;

import java.util.List;
import java.util.Set;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractLinearSGDModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Learns what wins: a logistic regression by Tribuo. It is held back by log-F(m,m) priors, added as
 * data (Greenland and Mansournia, Statistics in Medicine 2015): for each trait a few made-up
 * opportunities that are neither won nor lost on its account.
 */
final class WinLearner {

  /**
   * Each instant has a weight of its own, which is not kept: what was common to all that was open
   * then, as the end of a quarter, is not to be taken for the work of a trait that was common then.
   */
  private static final String MOMENT = "moment ";

  private static final Label WON = new Label("won");
  private static final Label LOST = new Label("lost");

  /** Made-up opportunities for each trait. */
  private static final double HELD_BACK = 8;

  private static final long SEED = 20_260_302;
  private static final double RATE = 0.1;
  private static final int SILENT = -1;
  private static final int STEPS = 60_000;
  private static final int MOST_EPOCHS = 200;

  private WinLearner() {}

  static Linear learn(List<Example> examples, Set<Long> stages) {
    List<List<Trait>> traits = examples.stream().map(each -> each.ofWinning(stages)).toList();
    Scale scale = Scale.of(traits);
    MutableDataset<Label> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("opportunities", new LabelFactory()),
            new LabelFactory());
    double opportunities = examples.stream().mapToLong(Example::number).distinct().count();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      ArrayExample<Label> one = new ArrayExample<>(example.won() ? WON : LOST);
      scale.known(traits.get(i)).forEach(trait -> one.add(feature(trait, scale)));
      one.add(MOMENT + example.sight().at(), 1);
      // Many sights of one opportunity teach little more than one does.
      add(data, one, opportunities / examples.size());
    }
    for (String name : scale.spreads().keySet()) {
      for (Label either : List.of(WON, LOST)) {
        add(data, new ArrayExample<>(either, new String[] {name}, new double[] {1}), HELD_BACK / 2);
      }
    }
    return weights(train(data), scale);
  }

  private static Feature feature(Trait trait, Scale scale) {
    return new Feature(trait.name(), scale.scaled(trait));
  }

  private static void add(MutableDataset<Label> data, ArrayExample<Label> one, double weight) {
    one.setWeight((float) weight);
    if (one.size() > 0) {
      data.add(one);
    }
  }

  private static AbstractLinearSGDModel<Label> train(MutableDataset<Label> data) {
    int epochs = Math.clamp(STEPS / data.size(), 5, MOST_EPOCHS);
    return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE), epochs, SILENT, 1, SEED)
        .train(data);
  }

  private static Linear weights(AbstractLinearSGDModel<Label> model, Scale scale) {
    DenseMatrix weights = model.getWeightsCopy();
    int won = model.getOutputIDInfo().getID(WON);
    int lost = model.getOutputIDInfo().getID(LOST);
    return scale.weighed(name -> {
      int id = model.getFeatureIDMap().getID(name);
      return id < 0 ? 0 : weights.get(won, id) - weights.get(lost, id);
    });
  }
}
