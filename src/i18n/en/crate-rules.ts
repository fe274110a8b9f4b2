/** What each rule of the crate check is for, and what to do about it. */
export const crateRules = {
  'crateRule.doc.json': 'Nothing can be read from it. Mend it as text.',
  'crateRule.doc.graph': 'All entities of a crate stand in one list, @graph.',
  'crateRule.doc.top-level': 'Readers look only at @context and @graph; what stands beside them is not seen.',
  'crateRule.doc.context':
    'The context says what every word of the crate means. Readers know those that were released, and do not fetch others.',
  'crateRule.doc.version': 'Readers go by the version that ro-crate-metadata.json names. Make the two agree.',
  'crateRule.doc.context-unknown':
    'Orrery fetches no contexts, so it cannot tell whether words of this one are spelt right.',
  'crateRule.doc.vocab': 'Without it, a misspelt property or type is found. With it, everything passes.',
  'crateRule.doc.term':
    'Most often it is misspelt. If it is a term of your own, add it to the context with its address.',
  'crateRule.doc.compact': 'Readers look for the short word, and miss the property under its address.',
  'crateRule.doc.flat':
    'Readers go through the list of entities and do not look into them. What is nested becomes an entity of its own.',
  'crateRule.doc.null': 'It says nothing, and some readers stop at it.',
  'crateRule.doc.single-array': 'Readers take one value as it is; a list around it is only in the way.',
  'crateRule.ent.id': 'An entity without an id cannot be referred to, and many readers drop it.',
  'crateRule.ent.id-uri':
    'Ids are addresses. In paths, a blank is written %20 and a per cent sign %25; all other scripts stay as they are.',
  'crateRule.ent.id-parent':
    'What lies outside does not travel with the crate. Give its full web address instead.',
  'crateRule.ent.id-form':
    'People, places and licences have a web address as id, or one that begins with #. A path means a file.',
  'crateRule.ent.unique': 'Readers take one of the two descriptions, and nobody knows which.',
  'crateRule.ent.type': 'Say whether it is a file, a person, a licence, or whatever it is.',
  'crateRule.ent.name': 'People see the name. Without it they see the id.',
  'crateRule.ent.ref': 'As text it is only a word: readers do not find the entity behind it.',
  'crateRule.ent.dangling':
    'Describe it, or take the reference away: the id means nothing outside this crate.',
  'crateRule.ent.reachable':
    'Readers begin at the crate itself and follow references. What nothing refers to is not found.',
  'crateRule.desc.present': 'Readers find the crate through this entity. Without it many cannot open it.',
  'crateRule.desc.legacy-name': 'Readers of newer versions look for ro-crate-metadata.json.',
  'crateRule.desc.type': 'Readers recognise the entity that describes the crate by this type.',
  'crateRule.desc.about': 'It is how readers find the root. With two they would not know which it is.',
  'crateRule.desc.conforms':
    'Readers learn the version from here. From version 1.2 on, profiles are named at the root instead.',
  'crateRule.root.present': 'The root is the crate itself: its name, its licence, its files.',
  'crateRule.root.type': 'The crate itself is a set of data.',
  'crateRule.root.id': 'The root is called ./, or by the web address of the crate.',
  'crateRule.root.id-detached': 'Give the address under which the crate will be found, for example its DOI.',
  'crateRule.root.name': 'It is what people see first, in every list.',
  'crateRule.root.description': 'Say in a sentence or two what is in the crate and why.',
  'crateRule.root.license': 'Without a licence nobody may use the crate.',
  'crateRule.root.date': 'Write one date, for example 2026-03-02.',
  'crateRule.root.date-day': 'Citations need the day. Write it as 2026-03-02.',
  'crateRule.root.license-entity':
    'With a name and a sentence people need not follow the address to know what they may do.',
  'crateRule.root.publisher': 'Who cites the crate needs its publisher: your institution, or yourself.',
  'crateRule.root.identifier-value': 'The value is the identifier itself, for example the DOI.',
  'crateRule.root.versionless':
    'Only crates that are referred to from others are marked so. The version stands at ro-crate-metadata.json.',
  'crateRule.prof.entity': 'Describe the profile, so that people see what was followed.',
  'crateRule.prof.type': 'Readers find the profiles of a crate by the type Profile.',
  'crateRule.part.reachable':
    'A file belongs to the crate when the crate, or a folder of it, has it as a part. Others are left behind.',
  'crateRule.part.missing': 'Describe it, or take it from the list of parts.',
  'crateRule.part.preview': 'The preview is made anew from the metadata; it is not data.',
  'crateRule.file.path':
    'Paths begin at the crate and stay in it. Others could reach files of the person who opens it, and are refused.',
  'crateRule.file.exists': 'Add the file, or take its description away.',
  'crateRule.dir.exists': 'Add files to the folder, or take its description away.',
  'crateRule.dir.slash': 'The slash at its end tells a folder from a file.',
  'crateRule.det.web':
    'This crate is a document alone. Give the file’s web address as its id, or send the crate with its files.',
  'crateRule.data.describe':
    'Name, description, format and size tell people whether a file is what they look for.',
  'crateRule.web.date': 'Things on the web change. The date says which state is meant.',
  'crateRule.file.size-text':
    'Some readers stop at a number, or at “2 MB”. Write all bytes as digits in quotation marks.',
  'crateRule.sub.versionless': 'Readers recognise a crate within a crate by this address.',
  'crateRule.cite.ref': 'Make what is cited an entity with its DOI as id, and refer to it.',
  'crateRule.thumb.file': 'The thumbnail is a picture that travels with the crate.',
  'crateRule.act.end': 'Write date and time, for example 2026-03-02T10:00:00Z.',
  'crateRule.wf.types': 'A workflow is a file, source code and a workflow: readers look for all three types.',
  'crateRule.script.types': 'A script that travels with the crate is a file, too.',
  'crateRule.wf.name': 'People choose by it what to run.',
  'crateRule.wf.language': 'Who runs it needs to know with what.',
  'crateRule.wf.bioschemas': 'The profile that it names asks for these.',
  'crateRule.soft.name': 'Name the software or the language.',
  'crateRule.soft.url': 'Its page tells people where to get it.',
  'crateRule.soft.version': 'Results depend on the version.',
  'crateRule.param.name': 'People fill parameters in by name.',
  'crateRule.wroc.main': 'A workflow crate is about one workflow: name it as the main entity of the root.',
  'crateRule.wroc.types': 'Readers of workflow crates look for all three types.',
  'crateRule.wroc.language': 'Refer to an entity of type ComputerLanguage.',
  'crateRule.wroc.readme': 'Readers of workflow crates show README.md first.',
  'crateRule.wroc.declared': 'Readers of version 1.0 of this profile look only there.',
  'crateRule.prun.instrument': 'A record of a run says which software or script ran.',
  'crateRule.prun.action': 'With these, people understand who did what, when, and what came out.',
  'crateRule.prun.mentions': 'Readers find the runs of a crate by what its root mentions.',
  'crateRule.wrun.parameters': 'Inputs and outputs are described as parameters, each with its kind.',
  'crateRule.wrun.additional-type': 'Say what goes in or comes out: a file, a number, a text.',
  'crateRule.wrun.example': 'A value of a parameter is a file, a folder, a collection, or a PropertyValue.',
  'crateRule.rcv.text':
    'ScienceMesh reads the whole crate at once. One list or number here, and nothing arrives.',
  'crateRule.rcv.distribution':
    'ScienceMesh reads the whole crate at once. Another form here, and nothing arrives.',
  'crateRule.rcv.url': 'The receiver fetches each file from its url; the id is not used.',
  'crateRule.rcv.nothing': 'Give at least one file a url from which it can be fetched.',
  'crateRule.rcv.url-public': 'The receiver fetches over the internet. Put the file where it can be reached.',
  'crateRule.rcv.name':
    'The name becomes the path at the receiver. Put the title into alternateName instead.',
  'crateRule.rcv.name-unique': 'Rename one of the files.',
  'crateRule.rcv.size': 'The receiver compares the size with what it fetched.',
  'crateRule.rcv.main': '“Execute Workflow” at the receiver opens the main entity of the root.',
  'crateRule.rcv.language': 'The Dispatcher chooses the platform by it.',
  'crateRule.rcv.platform': 'Name the address of the node that the receiver works at.',
  'crateRule.rcv.receiver': 'The Dispatcher takes the address of the receiver from the crate.',
  'crateRule.rcv.haspart': 'The Dispatcher counts the parts, and expects a list.',
  'crateRule.rcv.root': 'The Dispatcher looks for the root by this id.',
} as const;
